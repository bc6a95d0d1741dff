<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AllocationEditor</name>
    <message numerus="yes">
        <source>Show more of %n further invoices</source>
        <translation>
            <numerusform>Show %n further invoice</numerusform>
            <numerusform>Show more of %n further invoices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message numerus="yes">
        <source>Leave out the %n rows with problems</source>
        <translation>
            <numerusform>Leave out the %n row with problems</numerusform>
            <numerusform>Leave out the %n rows with problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new invoices</source>
        <translation>
            <numerusform>new invoice</numerusform>
            <numerusform>new invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new credit notes</source>
        <translation>
            <numerusform>new credit note</numerusform>
            <numerusform>new credit notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new customers</source>
        <translation>
            <numerusform>new customer</numerusform>
            <numerusform>new customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new payments</source>
        <translation>
            <numerusform>new payment</numerusform>
            <numerusform>new payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerHabit</name>
    <message numerus="yes">
        <source>only %n payments so far</source>
        <translation>
            <numerusform>only %n payment so far</numerusform>
            <numerusform>only %n payments so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with overdue invoices</source>
        <translation>
            <numerusform>%n with overdue invoices</numerusform>
            <numerusform>%n with overdue invoices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileSection</name>
    <message numerus="yes">
        <source>%n problems were found.</source>
        <translation>
            <numerusform>%n problem was found.</numerusform>
            <numerusform>%n problems were found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GradeTab</name>
    <message numerus="yes">
        <source>%n points are grade {0}.</source>
        <translation>
            <numerusform>%n point is grade {0}.</numerusform>
            <numerusform>%n points are grade {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>Import %n row</numerusform>
            <numerusform>Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more files wait</source>
        <translation>
            <numerusform>%n more file waits</numerusform>
            <numerusform>%n more files wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvoicesPage</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dated later</source>
        <translation>
            <numerusform>%n dated later</numerusform>
            <numerusform>%n dated later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LadderChoice</name>
    <message numerus="yes">
        <source>%n days before the due date</source>
        <translation>
            <numerusform>%n day before the due date</numerusform>
            <numerusform>%n days before the due date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days after the due date</source>
        <translation>
            <numerusform>%n day after the due date</numerusform>
            <numerusform>%n days after the due date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days to pay</source>
        <translation>
            <numerusform>%n day to pay</numerusform>
            <numerusform>%n days to pay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LadderDoors</name>
    <message numerus="yes">
        <source>%n open invoices climb this ladder.</source>
        <translation>
            <numerusform>%n open invoice climbs this ladder.</numerusform>
            <numerusform>%n open invoices climb this ladder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open invoices still climb an earlier version of it.</source>
        <translation>
            <numerusform>%n open invoice still climbs an earlier version of it.</numerusform>
            <numerusform>%n open invoices still climb an earlier version of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers have chosen it for themselves.</source>
        <translation>
            <numerusform>%n customer has chosen it for itself.</numerusform>
            <numerusform>%n customers have chosen it for themselves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LadderPreview</name>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices</source>
        <translation>
            <numerusform>%n invoice</numerusform>
            <numerusform>%n invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counted are the %n customers who have chosen it, and what climbs it.</source>
        <translation>
            <numerusform>Counted is the %n customer who has chosen it, and what climbs it.</numerusform>
            <numerusform>Counted are the %n customers who have chosen it, and what climbs it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterSteps</name>
    <message numerus="yes">
        <source>%n letters printed to {0}.</source>
        <translation>
            <numerusform>%n letter printed to {0}.</numerusform>
            <numerusform>%n letters printed to {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies printed to {0}.</source>
        <translation>
            <numerusform>%n copy printed to {0}.</numerusform>
            <numerusform>%n copies printed to {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters undone.</source>
        <translation>
            <numerusform>%n letter undone.</numerusform>
            <numerusform>%n letters undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters marked as posted.</source>
        <translation>
            <numerusform>%n letter marked as posted.</numerusform>
            <numerusform>%n letters marked as posted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to post</source>
        <translation>
            <numerusform>%n to post</numerusform>
            <numerusform>%n to post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>%n returned</numerusform>
            <numerusform>%n returned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LostLetters</name>
    <message numerus="yes">
        <source>%n letters went out after this backup was made: {0}.</source>
        <translation>
            <numerusform>%n letter went out after this backup was made: {0}.</numerusform>
            <numerusform>%n letters went out after this backup was made: {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters went out after this backup was made, up to number {0}.</source>
        <translation>
            <numerusform>%n letter went out after this backup was made, number {0}.</numerusform>
            <numerusform>%n letters went out after this backup was made, up to number {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message numerus="yes">
        <source>All %n customers</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>All %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open invoices climb a former version.</source>
        <translation>
            <numerusform>%n open invoice climbs a former version.</numerusform>
            <numerusform>%n open invoices climb a former version.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n of them something changes.</source>
        <translation>
            <numerusform>For %n of them something changes.</numerusform>
            <numerusform>For %n of them something changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait for their letters to be posted and stay.</source>
        <translation>
            <numerusform>%n more waits for its letter to be posted and stays.</numerusform>
            <numerusform>%n more wait for their letters to be posted and stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message numerus="yes">
        <source>%n behind the grade</source>
        <translation>
            <numerusform>%n behind the grade</numerusform>
            <numerusform>%n behind the grade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in the list</source>
        <translation>
            <numerusform>%n not in the list</numerusform>
            <numerusform>%n not in the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message numerus="yes">
        <source>%n letters have been paid by now and are not ticked: undo them, they need not go.</source>
        <translation>
            <numerusform>%n letter has been paid by now and is not ticked: undo it, it need not go.</numerusform>
            <numerusform>%n letters have been paid by now and are not ticked: undo them, they need not go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registered letters, {0} of them with a number.</source>
        <translation>
            <numerusform>%n registered letter, {0} of them with a number.</numerusform>
            <numerusform>%n registered letters, {0} of them with a number.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lines to check.</source>
        <translation>
            <numerusform>%n more line to check.</numerusform>
            <numerusform>%n more lines to check.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers filled in.</source>
        <translation>
            <numerusform>%n number filled in.</numerusform>
            <numerusform>%n numbers filled in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines fit no letter: {0}.</source>
        <translation>
            <numerusform>%n line fits no letter: {0}.</numerusform>
            <numerusform>%n lines fit no letter: {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperNotes</name>
    <message numerus="yes">
        <source>%n letters in English do not name your firm and its address in Latin letters.</source>
        <translation>
            <numerusform>%n letter in English does not name your firm and its address in Latin letters.</numerusform>
            <numerusform>%n letters in English do not name your firm and its address in Latin letters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Position</name>
    <message numerus="yes">
        <source>%n invoices</source>
        <translation>
            <numerusform>%n invoice</numerusform>
            <numerusform>%n invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open items</source>
        <translation>
            <numerusform>%n open item</numerusform>
            <numerusform>%n open items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices until Sunday</source>
        <translation>
            <numerusform>%n invoice until Sunday</numerusform>
            <numerusform>%n invoices until Sunday</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents of {0} are dated after today (first {1}): not in these figures.</source>
        <translation>
            <numerusform>%n document of {0} is dated after today ({1}): not in these figures.</numerusform>
            <numerusform>%n documents of {0} are dated after today (first {1}): not in these figures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PostForm</name>
    <message numerus="yes">
        <source>Mark %n letters as posted</source>
        <translation>
            <numerusform>Mark %n letter as posted</numerusform>
            <numerusform>Mark %n letters as posted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReminderLines</name>
    <message numerus="yes">
        <source>%n invoices</source>
        <translation>
            <numerusform>%n invoice</numerusform>
            <numerusform>%n invoices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message numerus="yes">
        <source>%n letters marked as posted.</source>
        <translation>
            <numerusform>%n letter marked as posted.</numerusform>
            <numerusform>%n letters marked as posted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemindersSection</name>
    <message numerus="yes">
        <source>%n open invoices moved.</source>
        <translation>
            <numerusform>%n open invoice moved.</numerusform>
            <numerusform>%n open invoices moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreWords</name>
    <message numerus="yes">
        <source>%n letters issued</source>
        <translation>
            <numerusform>%n letter issued</numerusform>
            <numerusform>%n letters issued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters posted</source>
        <translation>
            <numerusform>%n letter posted</numerusform>
            <numerusform>%n letters posted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices or credit notes</source>
        <translation>
            <numerusform>%n invoice or credit note</numerusform>
            <numerusform>%n invoices or credit notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imports</source>
        <translation>
            <numerusform>%n import</numerusform>
            <numerusform>%n imports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the history in all</source>
        <translation>
            <numerusform>%n entry of the history in all</numerusform>
            <numerusform>%n entries of the history in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message numerus="yes">
        <source>Show the %n invoices not in the list</source>
        <translation>
            <numerusform>Show the %n invoice not in the list</numerusform>
            <numerusform>Show the %n invoices not in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next file (%n left)</source>
        <translation>
            <numerusform>Next file (%n left)</numerusform>
            <numerusform>Next file (%n left)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RiskPage</name>
    <message numerus="yes">
        <source>%n customers, balance {0}</source>
        <translation>
            <numerusform>%n customer, balance {0}</numerusform>
            <numerusform>%n customers, balance {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n graded D or E</source>
        <translation>
            <numerusform>%n graded D or E</numerusform>
            <numerusform>%n graded D or E</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunArea</name>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunNotes</name>
    <message numerus="yes">
        <source>%n more invoices would be reminded</source>
        <translation>
            <numerusform>%n more invoice would be reminded</numerusform>
            <numerusform>%n more invoices would be reminded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer</source>
        <translation>
            <numerusform>%n no longer</numerusform>
            <numerusform>%n no longer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another step or amount</source>
        <translation>
            <numerusform>%n with another step or amount</numerusform>
            <numerusform>%n with another step or amount</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for another reason</source>
        <translation>
            <numerusform>%n waits for another reason</numerusform>
            <numerusform>%n wait for another reason</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>%n copies are in {0}.</source>
        <translation>
            <numerusform>%n copy is in {0}.</numerusform>
            <numerusform>%n copies are in {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls recorded.</source>
        <translation>
            <numerusform>%n call recorded.</numerusform>
            <numerusform>%n calls recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo this run and its %n letters?</source>
        <translation>
            <numerusform>Undo this run and its %n letters?</numerusform>
            <numerusform>Undo this run and its %n letters?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters undone.</source>
        <translation>
            <numerusform>%n letter undone.</numerusform>
            <numerusform>%n letters undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to post</source>
        <translation>
            <numerusform>%n to post</numerusform>
            <numerusform>%n to post</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to call</source>
        <translation>
            <numerusform>%n to call</numerusform>
            <numerusform>%n to call</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet</source>
        <translation>
            <numerusform>%n not yet</numerusform>
            <numerusform>%n not yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issue %n letters</source>
        <translation>
            <numerusform>Issue %n letter</numerusform>
            <numerusform>Issue %n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n calls</source>
        <translation>
            <numerusform>Release %n call</numerusform>
            <numerusform>Release %n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n letters</source>
        <translation>
            <numerusform>Print %n letter</numerusform>
            <numerusform>Print %n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls to make</source>
        <translation>
            <numerusform>%n call to make</numerusform>
            <numerusform>%n calls to make</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Prepared again; %n invoices stay left out.</source>
        <translation>
            <numerusform>Prepared again; %n invoice stays left out.</numerusform>
            <numerusform>Prepared again; %n invoices stay left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issue %n letters dated {0}?</source>
        <translation>
            <numerusform>Issue %n letter dated {0}?</numerusform>
            <numerusform>Issue %n letters dated {0}?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters issued.</source>
        <translation>
            <numerusform>%n letter issued.</numerusform>
            <numerusform>%n letters issued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices dropped: {0}.</source>
        <translation>
            <numerusform>%n invoice dropped: {0}.</numerusform>
            <numerusform>%n invoices dropped: {0}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message numerus="yes">
        <source>%n rows</source>
        <extracomment>Selections up to this many rows are added up; beyond it only counted.</extracomment>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>Show %n older ones</source>
        <extracomment>So many are shown at once; older ones on request.</extracomment>
        <translation>
            <numerusform>Show %n older one</numerusform>
            <numerusform>Show %n older ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n invoices were left out of today&apos;s reminders.</source>
        <translation>
            <numerusform>%n invoice was left out of today&apos;s reminders.</numerusform>
            <numerusform>%n invoices were left out of today&apos;s reminders.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Todo</name>
    <message numerus="yes">
        <source>%n items held back</source>
        <translation>
            <numerusform>%n item held back</numerusform>
            <numerusform>%n items held back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out today</source>
        <translation>
            <numerusform>%n left out today</numerusform>
            <numerusform>%n left out today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters to send</source>
        <translation>
            <numerusform>%n letter to send</numerusform>
            <numerusform>%n letters to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices to call about</source>
        <translation>
            <numerusform>%n invoice to call about</numerusform>
            <numerusform>%n invoices to call about</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters issued, not printed</source>
        <translation>
            <numerusform>%n letter issued, not printed</numerusform>
            <numerusform>%n letters issued, not printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters printed, not posted</source>
        <translation>
            <numerusform>%n letter printed, not posted</numerusform>
            <numerusform>%n letters printed, not posted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more agreed steps</source>
        <translation>
            <numerusform>%n more agreed step</numerusform>
            <numerusform>%n more agreed steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipts not allocated</source>
        <translation>
            <numerusform>%n receipt not allocated</numerusform>
            <numerusform>%n receipts not allocated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue customers without an address</source>
        <translation>
            <numerusform>%n overdue customer without an address</numerusform>
            <numerusform>%n overdue customers without an address</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TooLate</name>
    <message numerus="yes">
        <source>%n letters ask for payment by a day that is over when they are posted: undo and prepare them anew.</source>
        <translation>
            <numerusform>%n letter asks for payment by a day that is over when it is posted: undo and prepare it anew.</numerusform>
            <numerusform>%n letters ask for payment by a day that is over when they are posted: undo and prepare them anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message numerus="yes">
        <source>%n invoices</source>
        <translation>
            <numerusform>%n invoice</numerusform>
            <numerusform>%n invoices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credit notes</source>
        <translation>
            <numerusform>%n credit note</numerusform>
            <numerusform>%n credit notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new customers</source>
        <translation>
            <numerusform>%n new customer</numerusform>
            <numerusform>%n new customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WholeForm</name>
    <message numerus="yes">
        <source>%n open invoices climb it and stay on it, whatever is changed here.</source>
        <translation>
            <numerusform>%n open invoice climbs it and stays on it, whatever is changed here.</numerusform>
            <numerusform>%n open invoices climb it and stay on it, whatever is changed here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open invoices still climb an earlier version.</source>
        <translation>
            <numerusform>%n open invoice still climbs an earlier version.</numerusform>
            <numerusform>%n open invoices still climb an earlier version.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Worries</name>
    <message numerus="yes">
        <source>%n customers are overdue, none for more than {0} days.</source>
        <translation>
            <numerusform>%n customer is overdue, not for more than {0} days.</numerusform>
            <numerusform>%n customers are overdue, none for more than {0} days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers are overdue, only trifles for more than {0} days.</source>
        <translation>
            <numerusform>%n customer is overdue, only trifles for more than {0} days.</numerusform>
            <numerusform>%n customers are overdue, only trifles for more than {0} days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>letters</name>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Post %n registered letters without a number?</source>
        <translation>
            <numerusform>Post %n registered letter without a number?</numerusform>
            <numerusform>Post %n registered letters without a number?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n letters?</source>
        <extracomment>So many numbers are named; of more letters the others are only hinted at.</extracomment>
        <translation>
            <numerusform>Undo %n letter?</numerusform>
            <numerusform>Undo %n letters?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n letters</source>
        <translation>
            <numerusform>Undo %n letter</numerusform>
            <numerusform>Undo %n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} and %n more</source>
        <translation>
            <numerusform>{0} and %n more</numerusform>
            <numerusform>{0} and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
