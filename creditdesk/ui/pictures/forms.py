"""Every form beside a table: empty, filled, refused."""

from collections.abc import Iterable
from typing import Any

from creditdesk.ui.pictures.stage import Scene, Stage

_OWN = "Seilbahn"


def forms(_stage: Stage) -> Iterable[Scene]:
    """Forms of customers, invoices, receipts, letters and reminders."""
    yield "form-customer-new", lambda stage: stage.page("customers").verbs.new()
    yield "form-customer-refused", _customer_refused
    yield "form-customer-edit", lambda stage: stage.page("customers").verbs.edit()
    yield "form-log-entry", lambda stage: stage.page("customers").verbs.log()
    yield "form-allocate", lambda stage: _of_customer(stage, "unallocated", "allocate")
    yield "form-payment-reverse", lambda stage: _take_back(stage, "reversal")
    yield "form-payment-returned", lambda stage: _take_back(stage, "returned")
    yield "form-invoice-new", lambda stage: stage.page("invoices").verbs.new()
    yield "form-invoice-refused", _invoice_refused
    yield "form-credit-note", lambda stage: stage.page("invoices").verbs.credit_shown()
    yield "form-write-off", lambda stage: stage.page("invoices").verbs.write_off()
    yield "form-receipt", lambda stage: stage.page("invoices").verbs.pay_shown()
    yield "form-receipt-empty", lambda stage: stage.page("invoices").verbs.pay()
    yield "form-receipt-part", lambda stage: _receipt(stage, share=0.4)
    yield "form-receipt-over", lambda stage: _receipt(stage, share=3.0)
    yield "form-receipt-doubt", lambda stage: _receipt(stage, share=0.4, press=True)
    yield "form-receipt-other-currency", lambda stage: _receipt(stage, share=1.0, currency="KWD")
    yield "form-letters-post", lambda stage: stage.page("letters", filter="to_post").post_chosen()
    yield "form-letters-correct", lambda stage: stage.page("letters", filter="posted").correct_chosen()
    yield "form-letters-delivery", _delivery
    yield "reminders-post", lambda stage: stage.page("reminders").open_post()
    yield "reminders-prepare", lambda stage: stage.page("reminders").open_panel(True)
    yield "reminders-review", _review
    yield "reminders-leave-out", _leave_out
    yield "reminders-restored", lambda stage: _restored(stage) and None
    yield "reminders-restored-letters", lambda stage: _restored(stage).tell()
    yield "form-bank", lambda stage: _section(stage, "banks").accounts.open_form(None)
    yield "form-ladder", lambda stage: _section(stage, "reminders").open_editor("standard")
    yield "form-ladder-refused", _ladder_refused
    yield "form-ladder-name", lambda stage: _section(stage, "reminders").open_copy()
    yield "form-ladder-rename", lambda stage: _own_ladder(stage).open_rename()
    yield "ladder-hidden", lambda stage: _own_ladder(stage).hide_chosen()
    yield "form-ladder-move", _move_cases
    yield "form-own-days", lambda stage: _section(stage, "calendar").own.open_form(None)


def _section(stage: Stage, key: str) -> Any:
    return stage.page("settings", section=key).sections[key]


def _own_ladder(stage: Stage) -> Any:
    """The section of reminders with a ladder of the company's own chosen, made for the picture."""
    from creditdesk.services.ladders import copy_ladder, ladder_views

    if _OWN not in ladder_views(stage.desk.ledger):
        copy_ladder(stage.desk.ledger, "standard", _OWN, stage.acting)
    section = _section(stage, "reminders")
    section.form.ladder.set_value(_OWN)
    return section


def _move_cases(stage: Stage) -> None:
    """Open invoices stand on a former version of a ladder that was changed since."""
    from dataclasses import replace

    from creditdesk.services.ladders import change_ladder, ladder_views

    rules = ladder_views(stage.desk.ledger)["standard"].rules
    steps = tuple(replace(step, days=step.days + 1) if step.number == 3 else step for step in rules.steps)
    change_ladder(stage.desk.ledger, replace(rules, steps=steps), stage.acting)
    section = _section(stage, "reminders")
    section.form.ladder.set_value("standard")
    section.open_move()


def _ladder_refused(stage: Stage) -> None:
    section = _section(stage, "reminders")
    section.open_editor("standard")
    form = section.editor.form
    form.set_value("days", 20)
    form.edited.emit()
    section.editor.save()


def _customer_refused(stage: Stage) -> None:
    page = stage.page("customers")
    page.verbs.new()
    page.side.form.submit()


def _invoice_refused(stage: Stage) -> None:
    page = stage.page("invoices")
    page.verbs.new()
    form = page.side.form
    form.amount.setText("1.234")
    form.due.setText("31.11.")
    for edit in (form.amount, form.due):
        edit.editingFinished.emit()
    form.submit()


def _of_customer(stage: Stage, chip: str, verb: str) -> None:
    page = stage.page("customers", filter=chip)
    if page.table.model.ids:
        getattr(page.verbs, verb)(page.pane.ageing_row().currency)


def _take_back(stage: Stage, kind: str) -> None:
    """The first customer with a payment, and the form that takes it back."""
    from creditdesk.services.payments import payment_lines

    page = stage.page("customers")
    for number in list(page.table.model.ids)[:40]:
        lines = [line for line in payment_lines(stage.desk.ledger, number) if line.kind == "receipt"]
        if lines:
            page.show_row(number)
            stage.settle()
            page.verbs.take_back(lines[0], kind)
            return


def _receipt(stage: Stage, share: float, *, currency: str = "", press: bool = False) -> None:
    """A receipt of the customer who owes most: ``share`` of the balance, perhaps in another currency."""
    from creditdesk.services.ageing import customer_ageing

    customer = next(iter(stage.page("customers").table.model.ids))
    row = customer_ageing(stage.desk.ledger, customer, stage.acting.today)[0]
    page = stage.page("invoices", pay=customer)
    stage.settle()
    form = page.side.form
    form.amount.set_minor(int(row.balance * share))
    if currency:
        form.currency.set_value(currency)
    if press:
        form.submit()
    form.reference.editingFinished.emit()


def _delivery(stage: Stage) -> None:
    page = stage.page("letters", filter="all")
    for row in range(len(page.table.model.ids)):
        stage.choose_row(row)
        stage.settle()
        if page.pane.view is not None and page.pane.view.line.posted_on is not None:
            page.record_delivery()
            return


def _review(stage: Stage) -> None:
    page = stage.page("reminders")
    page.prepare_now()
    stage.settle()


def _leave_out(stage: Stage) -> None:
    page = stage.page("reminders")
    if page.review is None or not page.review.editable:
        page.prepare_now()
        stage.settle()
    page.toggle()


def _restored(stage: Stage) -> Any:
    """What stands on Reminders once a backup was put back that does not know the last letters."""
    from creditdesk.services.reminders.since_backup import LostLetter, SinceBackup

    model = stage.page("letters").table.model
    lines = model.source.rows(model.ids[:5])
    letters = tuple(LostLetter(line.number, line.code, line.dated, line.customer) for line in lines)
    page = stage.page("reminders")
    kept = stage.scratch / "pictures before restore.creditdesk"
    page.area.lost.show(SinceBackup(letters, len(letters), (), kept))
    page.area.notes.show()
    return page.area.lost
