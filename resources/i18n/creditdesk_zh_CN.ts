<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutSection</name>
    <message>
        <source>About CreditDesk</source>
        <extracomment>Distribution, and its licence in short; the texts lie in the packages themselves.</extracomment>
        <translation>关于 CreditDesk</translation>
    </message>
    <message>
        <source>Works without the network; nothing is sent anywhere.</source>
        <translation>无需联网即可使用，不向任何地方发送数据。</translation>
    </message>
    <message>
        <source>CreditDesk</source>
        <translation>CreditDesk</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Own data</source>
        <translation>本机数据</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Log (no names, no amounts)</source>
        <translation>日志（不含名称和金额）</translation>
    </message>
    <message>
        <source>Fonts of letters</source>
        <translation>函件字体</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>所用组件</translation>
    </message>
    <message>
        <source>Versions copied.</source>
        <translation>版本信息已复制。</translation>
    </message>
</context>
<context>
    <name>AgeingStrip</name>
    <message>
        <source>Ageing</source>
        <extracomment>Distance of the hatch lines per segment, 0 = none. Segments of a lesser lightness (of 255) are hatched in white. Narrower slots show the days without words. What a mark takes before its words, and the least distance between two entries. The entry for what is unallocated; it has no part of the bar.</extracomment>
        <translation>逾期账龄</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>未核销</translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>1–30 days</source>
        <translation>1–30天</translation>
    </message>
    <message>
        <source>31–60 days</source>
        <translation>31–60天</translation>
    </message>
    <message>
        <source>61–90 days</source>
        <translation>61–90天</translation>
    </message>
    <message>
        <source>Over 90 days</source>
        <translation>90天以上</translation>
    </message>
</context>
<context>
    <name>AllocateForm</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Allocate</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Allocating</source>
        <translation>正在核销</translation>
    </message>
    <message>
        <source>{0} on account: free receipts and open credit notes</source>
        <translation>账上可用 {0}：未核销收款和未用的红字发票</translation>
    </message>
</context>
<context>
    <name>AllocationEditor</name>
    <message>
        <source>Nothing is open in {0}.</source>
        <translation>没有 {0} 的未清应收。</translation>
    </message>
    <message>
        <source>The customer owes {0}. If that was paid, change the currency above.</source>
        <translation>该客户尚欠 {0}。如果收到的是这笔款，请在上方更改币种。</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0}{1}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Show more of %n further invoices</source>
        <translation>
            <numerusform>再显示其余%n张发票</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} too much: reduce an amount.</source>
        <translation>超出 {0}，请减少核销金额。</translation>
    </message>
    <message>
        <source>{0} stays on account, unallocated.</source>
        <translation>{0} 留作未核销收款。</translation>
    </message>
    <message>
        <source>All of it is allocated.</source>
        <translation>已全部核销。</translation>
    </message>
    <message>
        <source>{0} stays open.</source>
        <translation>仍有 {0} 未收。</translation>
    </message>
    <message>
        <source>No invoice stays open.</source>
        <translation>发票已全部收清。</translation>
    </message>
    <message>
        <source>No invoice in {0} stays open; the customer also owes {1}.</source>
        <translation>{0} 已无未清发票；该客户另欠 {1}。</translation>
    </message>
    <message>
        <source>{0} is paid in advance: unallocated until the invoice&apos;s date, {1}.</source>
        <translation>其中 {0} 为预收款：在发票日期 {1} 之前仍属未核销。</translation>
    </message>
</context>
<context>
    <name>AllocationLine</name>
    <message>
        <source>Amount for {0}</source>
        <extracomment>Lines made at a time; a customer may have thousands of open invoices.</extracomment>
        <translation>核销 {0} 的金额</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>到期日 {0}</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation>未收 {0}</translation>
    </message>
    <message>
        <source>named in the reference</source>
        <translation>附言中提到</translation>
    </message>
    <message>
        <source>exactly this amount</source>
        <translation>金额正好相符</translation>
    </message>
    <message>
        <source>counts from {0}</source>
        <translation>{0}起计入</translation>
    </message>
    <message>
        <source>{0} remains</source>
        <translation>余 {0}</translation>
    </message>
</context>
<context>
    <name>BackupKeeper</name>
    <message>
        <source>The automatic backup could not be made; all that you entered is stored. {0}</source>
        <extracomment>Between two looks at whether something changed.</extracomment>
        <translation>未能自动备份；您录入的内容均已保存。{0}</translation>
    </message>
    <message>
        <source>The disk of the backups is full ({0}): free some space, or choose another place for them.</source>
        <translation>备份所在的磁盘已满（{0}）：请腾出空间，或另选备份位置。</translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>No backup yet: the first is made when something has changed.</source>
        <translation>尚无备份，账套有变动后会自动生成第一份。</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Restore this backup …</source>
        <translation>恢复此备份…</translation>
    </message>
    <message>
        <source>Back to the ledger</source>
        <translation>返回账套</translation>
    </message>
    <message>
        <source>Back up to a folder …</source>
        <translation>备份到文件夹…</translation>
    </message>
    <message>
        <source>Back up to a folder</source>
        <translation>备份到文件夹</translation>
    </message>
    <message>
        <source>Backed up as {0}, checked.</source>
        <translation>已备份为 {0}，并已核对。</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Made automatically: on opening and closing, every half hour while you work, and before an import or a restore. All of the last two days are kept, then one for each of 12 days, 10 weeks and 9 months.</source>
        <translation>自动备份的时点：打开和关闭账套时、工作期间每半小时、导入和恢复之前。两天内的全部保留，此后每天一份保留12天，每周一份保留10周，每月一份保留9个月。</translation>
    </message>
    <message>
        <source>Go back to {0}?</source>
        <translation>恢复到 {0}？</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Where backups are kept</source>
        <translation>备份存放位置</translation>
    </message>
    <message>
        <source>Kept in {0}</source>
        <translation>存放于 {0}</translation>
    </message>
    <message>
        <source>You are looking into a backup. Go back to the ledger to open or restore another one.</source>
        <translation>当前打开的是备份。请返回账套后再打开或恢复其他备份。</translation>
    </message>
    <message>
        <source>The sample company is made anew each time: it has no backups to open or restore.</source>
        <translation>示例公司每次都重新生成，没有可打开或恢复的备份。</translation>
    </message>
    <message>
        <source>This ledger is open for reading only, so nothing can be restored in its place.</source>
        <translation>本账套以只读方式打开，不能用备份恢复。</translation>
    </message>
    <message>
        <source>Backups are kept in {0} from now on.</source>
        <translation>今后的备份存放于 {0}。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Back to the usual place</source>
        <translation>改回默认位置</translation>
    </message>
    <message>
        <source>Keep them elsewhere …</source>
        <translation>更改位置…</translation>
    </message>
</context>
<context>
    <name>BankAccounts</name>
    <message>
        <source>Add account …</source>
        <translation>新增账户…</translation>
    </message>
    <message>
        <source>Account saved.</source>
        <translation>账户已保存。</translation>
    </message>
    <message>
        <source>Every currency</source>
        <translation>所有币种</translation>
    </message>
    <message>
        <source>Change account {0}</source>
        <translation>修改账户 {0}</translation>
    </message>
    <message>
        <source>Remove account {0}</source>
        <translation>删除账户 {0}</translation>
    </message>
    <message>
        <source>No account yet: letters cannot say where to pay.</source>
        <translation>尚无账户，函件无法注明收款账户。</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translation>删除此账户？</translation>
    </message>
    <message>
        <source>{0}

Letters printed from now on no longer name it. Letters already issued keep it.</source>
        <translation>{0}

今后出具的函件不再注明此账户，已出具的函件保持不变。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
</context>
<context>
    <name>BankForm</name>
    <message>
        <source>Every currency</source>
        <translation>所有币种</translation>
    </message>
    <message>
        <source>For invoices in</source>
        <translation>适用币种</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>Empty = the company</source>
        <translation>留空即为本公司名称</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Where there is one</source>
        <translation>如有请填写</translation>
    </message>
    <message>
        <source>BIC / SWIFT</source>
        <translation>BIC / SWIFT</translation>
    </message>
    <message>
        <source>Bank and branch</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Where there is no IBAN</source>
        <translation>没有 IBAN 时填写</translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation>联行号</translation>
    </message>
    <message>
        <source>In China the 12 digits of 联行号</source>
        <translation>12位数字</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>新增账户</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
</context>
<context>
    <name>BankStep</name>
    <message>
        <source>Bank account</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>Letters say where to pay. You can also add accounts later, in the settings.</source>
        <translation>函件会写明收款账户。账户也可以以后在“设置”中补充。</translation>
    </message>
    <message>
        <source>Bank and branch</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Bank code</source>
        <translation>联行号</translation>
    </message>
    <message>
        <source>The 12 digits of 联行号</source>
        <translation>12位数字</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>BIC / SWIFT</source>
        <translation>BIC / SWIFT</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>银行</translation>
    </message>
    <message>
        <source>Where there is no IBAN</source>
        <translation>没有 IBAN 时填写</translation>
    </message>
</context>
<context>
    <name>BanksSection</name>
    <message>
        <source>Bank accounts</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>A letter names the account for its currency; without one, the first account for every currency.</source>
        <translation>函件注明对应币种的收款账户；没有对应账户时，注明第一个适用于所有币种的账户。</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>CalendarForm</name>
    <message>
        <source>Public holidays of</source>
        <extracomment>How far ahead days off are named, and how many of them.</extracomment>
        <translation>适用的法定节假日</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Where holidays differ from the rest of the country</source>
        <translation>节假日与全国其他地方不同的地区</translation>
    </message>
    <message>
        <source>A due date on a rest day</source>
        <translation>到期日遇休息日</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>The company&apos;s country: {0}</source>
        <translation>公司所在国家/地区：{0}</translation>
    </message>
    <message>
        <source>Saturdays and Sundays only</source>
        <translation>仅星期六和星期日</translation>
    </message>
    <message>
        <source>Stays where it is</source>
        <translation>不顺延</translation>
    </message>
    <message>
        <source>Moves to the next working day</source>
        <translation>顺延至下一个工作日</translation>
    </message>
    <message>
        <source>{0} (usual in {1})</source>
        <translation>{0}（{1}的惯例）</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>全国</translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Counts where CreditDesk works out a due date from payment terms: for invoices entered here, and for imported ones without a due date. Due dates that were typed or came with a file stand as they are, and so does everything stored already. Letters follow the due date; their days are calendar days.</source>
        <translation>用于按付款条件推算到期日：在此录入的发票，以及导入时没有到期日的发票。手工填写或随文件导入的到期日保持不变，已保存的数据也不变。函件依到期日而定，天数按日历日计算。</translation>
    </message>
    <message>
        <source>Next days that are not as usual</source>
        <translation>近期的特殊日期</translation>
    </message>
    <message>
        <source>Days on which the firm is closed, or works though others rest. Due dates worked out from now on pass over closed days.</source>
        <translation>本公司休息的日期，或他人休息而本公司上班的日期。今后推算的到期日会跳过休息日。</translation>
    </message>
    <message>
        <source>The State Council announces the working weekends of a year late in the year before. Enter them here as long as they are not among the days above.</source>
        <translation>国务院通常在上一年年底公布次年的调休上班日。上面尚未列出时，请在此录入。</translation>
    </message>
    <message>
        <source>The firm&apos;s own days</source>
        <translation>本公司的特殊日期</translation>
    </message>
    <message>
        <source>An invoice issued today with the company&apos;s terms ({0}) would be due on {1}.</source>
        <translation>今天开具的发票按公司付款条件（{0}）应于{1}到期。</translation>
    </message>
    <message>
        <source>worked in exchange for a holiday</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Calendar saved.</source>
        <translation>日历已保存。</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Show as table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source>Show as picture</source>
        <translation>显示为图形</translation>
    </message>
</context>
<context>
    <name>CheckView</name>
    <message>
        <source>Rows</source>
        <extracomment>So many notices are told, and in so many lines: the last one takes the rest. Columns of the rows and the fields that they tell of; without these they would stand empty.</extracomment>
        <translation>数据行</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Rows with problems</source>
        <translation>有问题的行</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>无法读取此文件。</translation>
    </message>
    <message>
        <source>Choose another file …</source>
        <translation>选择其他文件…</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>（无标题）</translation>
    </message>
    <message>
        <source>Use these headings</source>
        <translation>使用这些列名</translation>
    </message>
    <message>
        <source>The rows appear here when the question above is answered.</source>
        <translation>回答上方的问题后，这里显示数据行。</translation>
    </message>
    <message>
        <source>The file has headings, but no rows.</source>
        <translation>文件只有列标题，没有数据行。</translation>
    </message>
    <message numerus="yes">
        <source>Leave out the %n rows with problems</source>
        <translation>
            <numerusform>剔除有问题的%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件的数据行</translation>
    </message>
    <message>
        <source>all rows read, {0}</source>
        <translation>所读各行合计（{0}）</translation>
    </message>
    <message>
        <source>new, {0}</source>
        <translation>新增合计（{0}）</translation>
    </message>
    <message>
        <source>Nothing can be shown before the questions above are answered.</source>
        <translation>请先回答上面的问题，才能显示内容。</translation>
    </message>
    <message numerus="yes">
        <source>new invoices</source>
        <translation>
            <numerusform>新发票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new credit notes</source>
        <translation>
            <numerusform>新红字发票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new customers</source>
        <translation>
            <numerusform>新客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new payments</source>
        <translation>
            <numerusform>新收款</numerusform>
        </translation>
    </message>
    <message>
        <source>already here</source>
        <translation>已有记录</translation>
    </message>
    <message>
        <source>twice in the file</source>
        <translation>文件中重复</translation>
    </message>
    <message>
        <source>with problems</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>total, {0}</source>
        <translation>合计（{0}）</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Ctrl+↑ ↓ moves a column</source>
        <translation>Ctrl+↑ ↓ 移动列</translation>
    </message>
    <message>
        <source>Original columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>{0} (no room now)</source>
        <translation>{0}（暂无位置）</translation>
    </message>
</context>
<context>
    <name>ColumnsList</name>
    <message>
        <source>not read</source>
        <extracomment>Rows that are looked through for values to show. Beside the boxes a heading has room for about fifteen letters.</extracomment>
        <translation>不导入</translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>（无列名）</translation>
    </message>
    <message>
        <source>Field of the column {0}</source>
        <translation>列“{0}”对应的字段</translation>
    </message>
    <message>
        <source>{0} (please check)</source>
        <translation>{0}（请核对）</translation>
    </message>
</context>
<context>
    <name>CompanyForm</name>
    <message>
        <source>Legal name</source>
        <translation>公司全称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Line by line, as on the letter</source>
        <translation>按函件上的样式逐行填写</translation>
    </message>
    <message>
        <source>Who answers questions</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>工商登记号</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>For customers without terms of their own: “30 days”, “2/10 net 30”, 月结30天</source>
        <translation>用于未单独约定的客户，如“30天”“月结30天”“2/10 net 30”</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>外文名称（拉丁字母）</translation>
    </message>
    <message>
        <source>On letters in English, as in your export papers</source>
        <translation>用于英文函件，与出口单证一致</translation>
    </message>
    <message>
        <source>Address in Latin letters</source>
        <translation>外文地址（拉丁字母）</translation>
    </message>
    <message>
        <source>Line by line, with postcode and country</source>
        <translation>逐行填写，含邮编和国家</translation>
    </message>
    <message>
        <source>Country {0} and currency {1} were chosen with the file and stay.</source>
        <translation>国家/地区（{0}）和本位币（{1}）在建账时确定，不能更改。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
</context>
<context>
    <name>CompanySection</name>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>This stands at the head and foot of every letter.</source>
        <translation>这些信息印在每份函件的抬头和页脚。</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Company saved.</source>
        <translation>公司信息已保存。</translation>
    </message>
</context>
<context>
    <name>CompanyStep</name>
    <message>
        <source>Your company</source>
        <translation>公司信息</translation>
    </message>
    <message>
        <source>This stands on every letter. Country and currency stay as you choose them now; all but the name can also be filled in later.</source>
        <translation>以下内容会印在每份函件上。国家/地区和币种选定后不能更改；除名称外，其余都可以以后再填。</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>公司全称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Line by line, as on the letter</source>
        <translation>按函件上的样式逐行填写</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Currency of your books</source>
        <translation>本位币</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>ContactForm</name>
    <message>
        <source>Kind</source>
        <extracomment>Height of the field for what was said: four lines.</extracomment>
        <translation>方式</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>沟通内容</translation>
    </message>
    <message>
        <source>With whom, and what was agreed. Entries cannot be changed later.</source>
        <translation>与谁沟通、约定了什么。记录保存后不能修改。</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Such as: call again</source>
        <translation>例如：再次致电</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Appears on Today then</source>
        <translation>届时显示在“今日”</translation>
    </message>
    <message>
        <source>Add to the log</source>
        <translation>保存记录</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Enter the day.</source>
        <translation>请填写日期。</translation>
    </message>
    <message>
        <source>Write down what was said, in a few words.</source>
        <translation>请简要写下沟通内容。</translation>
    </message>
    <message>
        <source>Enter a day for the next step, such as +7.</source>
        <translation>请填写下一步的日期，例如 +7。</translation>
    </message>
    <message>
        <source>Adding to the log</source>
        <translation>正在保存记录</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>As of</source>
        <extracomment>What a chip and a choice need beside their words.</extracomment>
        <translation>截至</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Count the days from</source>
        <translation>账龄起算日</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>开票日期</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>本季度</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>本年</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>近十二个月</translation>
    </message>
    <message>
        <source>Own dates</source>
        <translation>自定日期</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>期间的结束日早于开始日。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Count from</source>
        <translation>起算日</translation>
    </message>
</context>
<context>
    <name>CorrectionForm</name>
    <message>
        <source>What is wrong</source>
        <extracomment>What is to be corrected: what was entered; that it never went out; what the carrier is said to have done.</extracomment>
        <translation>更正内容</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>寄出日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>寄送方式</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>邮件单号</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Kept in the history for good.</source>
        <translation>永久保留在操作记录中。</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Say why: the history keeps it with what stood there before.</source>
        <translation>请说明原因：操作记录会连同原登记一并保留。</translation>
    </message>
    <message>
        <source>Correcting</source>
        <translation>正在更正</translation>
    </message>
    <message>
        <source>Day, way or number</source>
        <translation>日期、方式或单号</translation>
    </message>
    <message>
        <source>It was never posted</source>
        <translation>实际未寄出</translation>
    </message>
    <message>
        <source>Delivery or return was recorded by mistake</source>
        <translation>送达或退回登记有误</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>The next step counts from the day that stands here. The paper stays as it was sent.</source>
        <translation>下一步催款按此处日期起算。函件原件保持寄出时的样子。</translation>
    </message>
    <message>
        <source>The letter waits to be posted again, its invoices go back to the step before. Then post it on the right day, or undo it.</source>
        <translation>函件恢复为待寄出，所列发票退回上一步。之后按实际日期登记寄出，或予以撤销。</translation>
    </message>
    <message>
        <source>The letter stays posted; what became of it is open again.</source>
        <translation>函件仍为已寄出；送达结果恢复为未知。</translation>
    </message>
</context>
<context>
    <name>CounterForm</name>
    <message>
        <source>Customer</source>
        <extracomment>So many documents of a payment are named.</extracomment>
        <translation>客户</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>附言</translation>
    </message>
    <message>
        <source>Day of the return</source>
        <translation>退回日期</translation>
    </message>
    <message>
        <source>Such as: entered twice, wrong customer</source>
        <translation>例如：重复登记、客户选错</translation>
    </message>
    <message>
        <source>What the bank said</source>
        <translation>银行给出的原因</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing is deleted: a counter-entry is added, and what the payment had settled is open again, with its reminders where they stood.</source>
        <translation>原记录不删除，另记一笔冲销；由该笔收款核销的应收恢复未清，催款阶段不变。</translation>
    </message>
    <message>
        <source>Reverse payment</source>
        <translation>冲销收款</translation>
    </message>
    <message>
        <source>Record the return</source>
        <translation>登记退回</translation>
    </message>
    <message>
        <source>Allocated to</source>
        <translation>涉及发票</translation>
    </message>
    <message>
        <source>Reversing the payment</source>
        <translation>正在冲销收款</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>CoverEntries</name>
    <message>
        <source>Cover list …</source>
        <extracomment>Remembered on this machine: whether the cover list comes first in a print file.</extracomment>
        <translation>交寄清单…</translation>
    </message>
    <message>
        <source>Cover list on top when printing</source>
        <translation>打印时首页附交寄清单</translation>
    </message>
    <message>
        <source>Cover list {0}.pdf</source>
        <translation>交寄清单 {0}.pdf</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Save the cover list</source>
        <translation>保存交寄清单</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>已保存为 {0}。</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>CreditDesk</source>
        <translation>CreditDesk</translation>
    </message>
    <message>
        <source>CreditDesk made a mistake</source>
        <translation>CreditDesk 出现程序错误</translation>
    </message>
    <message>
        <source>This step was stopped. What was stored before is safe; look whether your last entry is there before you make it again. The details below hold no names and no amounts; they help to mend the program.</source>
        <translation>这一步已停止。此前保存的内容完好；再次录入之前，请先查看最后一笔是否已在账套中。下面的详细信息不含名称和金额，可用于修复程序。</translation>
    </message>
    <message>
        <source>Details of the mistake</source>
        <translation>错误详情</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>CreditNoteForm</name>
    <message>
        <source>Add credit note</source>
        <translation>新增红字发票</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>What is left of it stays on account</source>
        <translation>余额留在账上</translation>
    </message>
    <message>
        <source>Set against</source>
        <translation>冲抵发票</translation>
    </message>
    <message>
        <source>No invoice: keep it on account</source>
        <translation>暂不冲抵，留在账上</translation>
    </message>
    <message>
        <source>{0}, {1} open</source>
        <translation>{0}，未收 {1}</translation>
    </message>
</context>
<context>
    <name>CustomerEdit</name>
    <message>
        <source>Name, number or initials</source>
        <extracomment>Pause after the last key before the ledger is asked, and how many matches are offered. What stands in the field for a customer: name and number.</extracomment>
        <translation>名称、编号或拼音</translation>
    </message>
</context>
<context>
    <name>CustomerFiles</name>
    <message>
        <source>Attach files</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>{0} is kept in the ledger.</source>
        <translation>{0} 已存入账套。</translation>
    </message>
    <message>
        <source>Attaching a file</source>
        <translation>正在添加附件</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>已保存为 {0}。</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>新增客户</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>客户全称</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>街道地址</translation>
    </message>
    <message>
        <source>As on the envelope, without the town</source>
        <translation>按信封写法，不含城市</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Saving the customer</source>
        <translation>正在保存客户</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Letters to</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Another name or department for the envelope, if needed</source>
        <translation>信封上另写的姓名或部门，可不填</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>Such as “30 days”, “2/10 net 30” or 月结30天; empty = the company&apos;s</source>
        <translation>例如“30天”“月结30天”“2/10 net 30”；留空则按公司默认</translation>
    </message>
    <message>
        <source>The company&apos;s</source>
        <translation>按公司默认</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Language of letters</source>
        <translation>函件语言</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>催款方案</translation>
    </message>
    <message>
        <source>Assumed from the Chinese name or address</source>
        <translation>根据中文名称或地址推定</translation>
    </message>
    <message>
        <source>Without a country letters are in English; China is likely</source>
        <translation>未填国家/地区时函件用英文；看来应为中国</translation>
    </message>
    <message>
        <source>As invoiced so far: {0}</source>
        <translation>按已有单据：{0}</translation>
    </message>
    <message>
        <source>Country of the address, if another</source>
        <translation>地址所在国家/地区（如不同）</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Empty = the next free one</source>
        <translation>留空则自动编号</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Kind of customer</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>合作起始日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>CustomerHabit</name>
    <message>
        <source>nothing paid yet</source>
        <translation>尚无付款结清</translation>
    </message>
    <message>
        <source>usual payment</source>
        <translation>通常付款</translation>
    </message>
    <message numerus="yes">
        <source>only %n payments so far</source>
        <translation>
            <numerusform>迄今仅%n次付款</numerusform>
        </translation>
    </message>
    <message>
        <source>on time</source>
        <translation>按期</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>晚{0}</translation>
    </message>
    <message>
        <source>{0} early</source>
        <translation>早{0}</translation>
    </message>
</context>
<context>
    <name>CustomerPane</name>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Invoices of this customer</source>
        <extracomment>What the currencies may take of the pane&apos;s width.</extracomment>
        <translation>该客户的发票</translation>
    </message>
    <message>
        <source>Nothing has been invoiced to this customer yet.</source>
        <translation>尚未给该客户开票。</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>Nothing has been received in {0} yet.</source>
        <translation>尚无 {0} 收款。</translation>
    </message>
    <message>
        <source>No letter about {0} has been sent.</source>
        <translation>尚未就 {0} 应收发函。</translation>
    </message>
    <message>
        <source>Balance, {0}</source>
        <translation>应收余额（{0}）</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>{0} (the company&apos;s)</source>
        <translation>{0}（公司默认）</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>none: no letter can be sent</source>
        <translation>无地址，不能寄函</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>Letters in</source>
        <translation>函件语言</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>催款方案</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>合作起始日</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>{0} (as invoiced so far)</source>
        <translation>{0}（按已有单据）</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>新增发票</translation>
    </message>
    <message>
        <source>Kind of customer</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>信用等级</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Payments of this customer</source>
        <translation>该客户的收款</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Allocate</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>Letters to this customer</source>
        <translation>寄给该客户的函件</translation>
    </message>
    <message>
        <source>Show letter</source>
        <translation>查看函件</translation>
    </message>
</context>
<context>
    <name>CustomerVerbs</name>
    <message>
        <source>Record receipt</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>新增发票</translation>
    </message>
    <message>
        <source>All invoices</source>
        <translation>全部发票</translation>
    </message>
    <message>
        <source>New log entry</source>
        <translation>新增联系记录</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新增客户</translation>
    </message>
    <message>
        <source>Customer saved.</source>
        <translation>客户已保存。</translation>
    </message>
    <message>
        <source>Reverse a payment</source>
        <translation>冲销收款</translation>
    </message>
    <message>
        <source>Payment returned by the bank</source>
        <translation>银行退回收款</translation>
    </message>
    <message>
        <source>Payment reversed; what it had paid is open again.</source>
        <translation>收款已冲销，原核销的应收恢复未清。</translation>
    </message>
    <message>
        <source>Return recorded; what the payment had paid is open again.</source>
        <translation>退回已登记，原核销的应收恢复未清。</translation>
    </message>
    <message>
        <source>Allocate what is on account</source>
        <translation>核销账上款项</translation>
    </message>
    <message>
        <source>Allocated.</source>
        <translation>已核销。</translation>
    </message>
    <message>
        <source>New log entry: {0}</source>
        <translation>新增联系记录：{0}</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>已记录。</translation>
    </message>
    <message>
        <source>Letter {0} to {1}</source>
        <translation>函件 {0}（{1}）</translation>
    </message>
    <message>
        <source>Customer added.</source>
        <translation>已新增客户。</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>prov.</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>Customers</source>
        <extracomment>Changes to these alone do not concern customers. What other pages narrow the list to, and the chip that shows it among others.</extracomment>
        <translation>客户</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新增客户</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>With a balance</source>
        <translation>有余额</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>未核销</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>无地址</translation>
    </message>
    <message>
        <source>Name, number or initials</source>
        <translation>名称、编号或拼音</translation>
    </message>
    <message>
        <source>Choose a customer to see what is owed and why the grade.</source>
        <translation>选择客户，查看欠款和信用等级的理由。</translation>
    </message>
    <message>
        <source>No customers yet. Add the first one, or import a list.</source>
        <translation>还没有客户。请新增，或导入清单。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No customer matches this filter.</source>
        <translation>没有符合条件的客户。</translation>
    </message>
    <message>
        <source>Overdue without an address</source>
        <translation>逾期且无地址</translation>
    </message>
    <message>
        <source>Receipts not allocated</source>
        <translation>未核销的收款</translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>%n位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with overdue invoices</source>
        <translation>
            <numerusform>%n位有逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}，{1}</translation>
    </message>
</context>
<context>
    <name>DamagedView</name>
    <message>
        <source>Its backups</source>
        <extracomment>So many of the newest backups are offered; older ones are reached through the newest.</extracomment>
        <translation>该账套的备份</translation>
    </message>
    <message>
        <source>Looking for backups …</source>
        <translation>正在查找备份…</translation>
    </message>
    <message>
        <source>{0} cannot be opened</source>
        <translation>无法打开 {0}</translation>
    </message>
    <message>
        <source>Restore the backup of {0}?</source>
        <translation>恢复 {0} 的备份？</translation>
    </message>
    <message>
        <source>What was entered after that is not in it. The damaged file is kept beside it, with “damaged” in its name, in case somebody can read more of it.</source>
        <translation>其后录入的内容不在其中。损坏的文件会保留在旁边，名称带“damaged”，以备有人能从中读出更多内容。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Look into one first if you like: that changes nothing.</source>
        <translation>可以先打开看看，不会改动任何内容。</translation>
    </message>
    <message>
        <source>No backup of this ledger was found on this computer, in {0}. If you keep copies elsewhere, such as on a stick, open one of them.</source>
        <translation>在本机的 {0} 中没有找到该账套的备份。如果您在别处（例如U盘）存有副本，请打开其中之一。</translation>
    </message>
    <message>
        <source>{0} customers · {1} invoices</source>
        <translation>{0}位客户 · {1}张发票</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Open the backup of {0} for reading</source>
        <translation>只读打开 {0} 的备份</translation>
    </message>
    <message>
        <source>Restore …</source>
        <translation>恢复…</translation>
    </message>
    <message>
        <source>Restore the backup of {0}</source>
        <translation>恢复 {0} 的备份</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open a ledger …</source>
        <translation>打开账套…</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Open the calendar</source>
        <translation>打开日历</translation>
    </message>
</context>
<context>
    <name>DeliveryForm</name>
    <message>
        <source>Letter</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Returned to us</source>
        <translation>被退回</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>送达结果</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Keep the slip: it proves the delivery. A letter that came back has not reached the customer; check the address before the next one.</source>
        <translation>请保留回执，它是送达凭证。退回的函件并未送达客户，下次寄出前请先核对地址。</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Enter the day on which it was delivered or came back.</source>
        <translation>请填写签收或退回的日期。</translation>
    </message>
    <message>
        <source>Recording the delivery</source>
        <translation>正在登记送达结果</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Parts of this record</source>
        <extracomment>Width at first; the person may change it, the page&apos;s splitter remembers.</extracomment>
        <translation>本记录的各部分</translation>
    </message>
</context>
<context>
    <name>DocumentForm</name>
    <message>
        <source>Customer</source>
        <extracomment>Most invoices offered to set a credit note against.</extracomment>
        <translation>客户</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>Such as the customer&apos;s order</source>
        <translation>例如客户的订单号</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>不打印</translation>
    </message>
    <message>
        <source>Enter the number of the document.</source>
        <translation>请填写单据编号。</translation>
    </message>
    <message>
        <source>Choose a customer from the list that opens while you type.</source>
        <translation>请从输入时出现的列表中选择客户。</translation>
    </message>
    <message>
        <source>Enter the amount.</source>
        <translation>请填写金额。</translation>
    </message>
    <message>
        <source>Enter the date of the document.</source>
        <translation>请填写单据日期。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>After today: no figure counts it before that day</source>
        <translation>日期在今天之后：此前不计入任何数字</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
</context>
<context>
    <name>DoneView</name>
    <message>
        <source>Import customers and invoices</source>
        <translation>导入客户和发票</translation>
    </message>
    <message>
        <source>From CSV or Excel; you see everything before it is stored</source>
        <translation>支持 CSV 和 Excel，保存前可逐项查看</translation>
    </message>
    <message>
        <source>Enter the first customer</source>
        <translation>录入第一位客户</translation>
    </message>
    <message>
        <source>By hand, then the invoices</source>
        <translation>先录客户，再录发票</translation>
    </message>
    <message>
        <source>Have a look around</source>
        <translation>先看一看</translation>
    </message>
    <message>
        <source>Today shows what is to do</source>
        <translation>“今日”列出待办事项</translation>
    </message>
    <message>
        <source>The ledger of {0} is ready</source>
        <translation>{0} 的账套已建好</translation>
    </message>
    <message>
        <source>It lies in {0}. More about your company can be entered in the settings.</source>
        <translation>文件位于 {0}。更多公司信息可在“设置”中填写。</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Save the table</source>
        <extracomment>Makes the table in a read lane, saying how far it is. Rows fetched at a time.</extracomment>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Saving {0}</source>
        <translation>正在保存{0}</translation>
    </message>
    <message>
        <source>Setting {0}</source>
        <translation>正在排版：{0}</translation>
    </message>
    <message>
        <source>Print to a file</source>
        <translation>打印到文件</translation>
    </message>
    <message>
        <source>Printed to {0}.</source>
        <translation>已打印到 {0}。</translation>
    </message>
    <message>
        <source>{0} has been saved.</source>
        <translation>已保存{0}。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>FileSection</name>
    <message>
        <source>File</source>
        <extracomment>Most problems listed; a file with more is beyond a list.</extracomment>
        <translation>文件</translation>
    </message>
    <message>
        <source>The whole company is one file. Close CreditDesk before you copy or move it.</source>
        <translation>一个账套就是一个文件。复制或移动前请先关闭 CreditDesk。</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>Open another …</source>
        <translation>打开其他账套…</translation>
    </message>
    <message>
        <source>New ledger …</source>
        <translation>新建账套…</translation>
    </message>
    <message>
        <source>Close the ledger</source>
        <translation>关闭账套</translation>
    </message>
    <message>
        <source>Is the file sound?</source>
        <translation>文件是否完好？</translation>
    </message>
    <message>
        <source>Checks every page of the file, every reference, every amount against its entries, every stored letter and the chain of the history.</source>
        <translation>检查文件的每一页、每个引用、每笔金额与明细是否相符、每份已存函件以及操作记录的连续性。</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>检查文件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开方式</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Sound. The history of {0} entries holds together.</source>
        <translation>文件完好，{0}条操作记录前后衔接。</translation>
    </message>
    <message>
        <source>Restore a backup from before, and keep this file as it is.</source>
        <translation>请恢复此前的备份，并原样保留此文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n problems were found.</source>
        <translation>
            <numerusform>发现%n个问题。</numerusform>
        </translation>
    </message>
    <message>
        <source>for reading only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>for writing, on a network drive (slower, every change is written through)</source>
        <translation>可写，位于网络驱动器（较慢，每次变动即时写入）</translation>
    </message>
    <message>
        <source>for writing</source>
        <translation>可写</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>Where the ledger lies</source>
        <translation>账套存放位置</translation>
    </message>
    <message>
        <source>Everything is in one file: customers, invoices, letters. Backups are made automatically, in another folder.</source>
        <translation>客户、发票、函件都在一个文件里。备份自动生成，存放在别处。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose another place …</source>
        <translation>选择其他位置…</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Currency of your books</source>
        <translation>本位币</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>催款</translation>
    </message>
    <message>
        <source>CreditDesk ledgers (*.creditdesk)</source>
        <translation>CreditDesk 账套 (*.creditdesk)</translation>
    </message>
    <message>
        <source>Enter where the file is to lie.</source>
        <translation>请填写文件的存放位置。</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>{0}, required</source>
        <translation>{0}，必填</translation>
    </message>
    <message>
        <source>* required</source>
        <translation>* 必填</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
</context>
<context>
    <name>GradeMark</name>
    <message>
        <source>Grade {0}</source>
        <translation>信用等级 {0}</translation>
    </message>
</context>
<context>
    <name>GradeTab</name>
    <message>
        <source>The grade is being worked out …</source>
        <extracomment>The codes that carry points; the others are notes that say what happened to the grade after the score. Reasons with invoices behind them that can be opened.</extracomment>
        <translation>正在计算信用等级…</translation>
    </message>
    <message numerus="yes">
        <source>%n points are grade {0}.</source>
        <translation>
            <numerusform>%n分对应等级 {0}。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{0} from {1}</source>
        <translation>{0} 级{1}分起</translation>
    </message>
    <message>
        <source>{0}, below that {1}.</source>
        <translation>{0}，以下为 {1} 级。</translation>
    </message>
    <message>
        <source>Serious lateness: more than {0} working days after the due date.</source>
        <translation>严重逾期指晚于到期日{0}个工作日以上。</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0}{1}</translation>
    </message>
    <message>
        <source>Score, of 100</source>
        <translation>信用评分（满分100）</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Guide to CreditDesk</source>
        <translation>CreditDesk 指南</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>后退（Alt+左）</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>前进（Alt+右）</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>查找指南内容</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>指南目录</translation>
    </message>
    <message>
        <source>No page has all of these words. Try fewer or shorter ones.</source>
        <translation>没有同时包含这些词的页面。请减少或缩短要查找的词。</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>History</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>Every change, by whom and when. Each entry seals the one before it, so a quiet change shows.</source>
        <translation>每次变动的经办人和时间。每条记录都封存前一条，可查验是否被改动。</translation>
    </message>
    <message>
        <source>Verify the history</source>
        <translation>查验操作记录</translation>
    </message>
    <message>
        <source>All {0} entries hold together: nothing was changed afterwards.</source>
        <translation>全部{0}条记录前后衔接，事后未被改动。</translation>
    </message>
    <message>
        <source>Entry {0} does not follow from the one before: the file was changed by other means.</source>
        <translation>第{0}条记录与前一条不衔接，文件曾被其他方式改动。</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <extracomment>Shares of reading are shown as parts of this many.</extracomment>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销此次导入</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入清单</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>正在读取 {0}</translation>
    </message>
    <message>
        <source>Importing {0}</source>
        <translation>正在导入 {0}</translation>
    </message>
    <message>
        <source>This very file was imported on {0} at {1}. Nothing in it would be doubled.</source>
        <translation>同一文件已于 {0} {1} 导入，不会重复记账。</translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>导入%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no row to import.</source>
        <translation>没有可导入的行。</translation>
    </message>
    <message>
        <source>Correct the rows in the file and import it anew, or leave them out.</source>
        <translation>请在文件中更正这些行后重新导入，或将其排除。</translation>
    </message>
    <message>
        <source>Answer first what is asked above.</source>
        <translation>请先回答上方的问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more files wait</source>
        <translation>
            <numerusform>还有%n个文件待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportStart</name>
    <message>
        <source>Drop a list of invoices, customers or payments here: CSV, XLSX, XLS or ODS.
You see what it would change before anything is stored, and can undo it afterwards.</source>
        <translation>请把发票、客户或收款清单拖到这里：CSV、XLSX、XLS 或 ODS。
保存之前可以看到将有哪些变化，导入之后可以撤销。</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>历次导入</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>尚未导入任何文件。</translation>
    </message>
    <message>
        <source>Undo this import …</source>
        <translation>撤销此次导入…</translation>
    </message>
</context>
<context>
    <name>InvoiceForm</name>
    <message>
        <source>Add invoice</source>
        <translation>新增发票</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Empty = the customer&apos;s</source>
        <translation>留空则按客户的条件</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>As entered; the terms end on {0}</source>
        <translation>手工填写；按付款条件为 {0}</translation>
    </message>
    <message>
        <source>{0} from the date</source>
        <translation>自单据日期起 {0}</translation>
    </message>
    <message>
        <source>{0}, the customer&apos;s terms</source>
        <translation>{0}（客户的付款条件）</translation>
    </message>
    <message>
        <source>{0}, the company&apos;s terms</source>
        <translation>{0}（公司默认付款条件）</translation>
    </message>
    <message>
        <source>{0}; {1} is no working day, so the next one</source>
        <translation>{0}；{1} 非工作日，顺延</translation>
    </message>
</context>
<context>
    <name>InvoicePane</name>
    <message>
        <source>Record receipt</source>
        <extracomment>What the customer&apos;s name may take of the pane&apos;s width.</extracomment>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>红字发票</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>坏账核销</translation>
    </message>
    <message>
        <source>What has reduced this invoice</source>
        <translation>该发票的收款和冲减</translation>
    </message>
    <message>
        <source>Show the payment</source>
        <translation>查看该笔收款</translation>
    </message>
    <message>
        <source>Reminders about this invoice</source>
        <translation>该发票的催款</translation>
    </message>
    <message>
        <source>No reminder has been sent about this invoice.</source>
        <translation>尚未就该发票催款。</translation>
    </message>
    <message>
        <source>Customer: {0}</source>
        <translation>客户：{0}</translation>
    </message>
    <message>
        <source>Open, {0}</source>
        <translation>未收金额（{0}）</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>到期日 {0}</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>逾期{0}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日到期</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>还有{0}</translation>
    </message>
    <message>
        <source>Write off rest</source>
        <translation>尾差核销</translation>
    </message>
    <message>
        <source>This credit note has not been used yet. Allocate it on the customer&apos;s page.</source>
        <translation>该红字发票尚未使用，可在客户页核销。</translation>
    </message>
    <message>
        <source>Nothing has been paid or credited yet.</source>
        <translation>尚无收款或冲减。</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>开具日期</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>结清日期</translation>
    </message>
    <message>
        <source>{0}; the terms end on {1}</source>
        <translation>{0}；按付款条件为 {1}</translation>
    </message>
    <message>
        <source>{0} (assumed)</source>
        <translation>{0}（推定）</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>参考号</translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation>冲减发票</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>账上款项</translation>
    </message>
    <message>
        <source>{0}, not allocated</source>
        <translation>{0}，未核销</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>争议</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>{0}: no figure counts it before that day</source>
        <translation>{0}：此前不计入任何数字</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>催款</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>资料</translation>
    </message>
</context>
<context>
    <name>InvoiceVerbs</name>
    <message>
        <source>Record receipt</source>
        <extracomment>The page and the customer that a receipt came from, and its form.</extracomment>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>红字发票</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>坏账/尾差核销</translation>
    </message>
    <message>
        <source>Take back this entry …</source>
        <translation>撤销录入…</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>新增发票</translation>
    </message>
    <message>
        <source>New credit note</source>
        <translation>新增红字发票</translation>
    </message>
    <message>
        <source>Choose an open invoice, then write it off.</source>
        <translation>请先选中一张未清发票，再做坏账核销或尾差核销。</translation>
    </message>
    <message>
        <source>{0} of {1} is open again.</source>
        <translation>{1} 的 {0} 恢复未收。</translation>
    </message>
    <message>
        <source>Record a receipt</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>{0} saved.</source>
        <translation>{0}已保存。</translation>
    </message>
    <message>
        <source>Receipt of {0} from {1} recorded.</source>
        <translation>已登记 {1} 的收款 {0}。</translation>
    </message>
    <message>
        <source>Receipt of {0} from {1} recorded; {2} of it stays on account.</source>
        <translation>已登记 {1} 的收款 {0}，其中 {2} 留作未核销收款。</translation>
    </message>
    <message>
        <source>The receipt of {0} is taken back; what it had paid is open again.</source>
        <translation>收款 {0} 已撤销，原核销的应收恢复未清。</translation>
    </message>
    <message>
        <source>Taking it back</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}, {3}.</source>
        <translation>{0}：{1}，发票 {2}，{3}。</translation>
    </message>
    <message>
        <source>Undone right after recording</source>
        <translation>登记后随即撤销</translation>
    </message>
</context>
<context>
    <name>InvoicesPage</name>
    <message>
        <source>Invoices</source>
        <extracomment>Changes to these alone do not concern invoices. Most invoices that one receipt is proposed for; no transfer names more.</extracomment>
        <translation>发票</translation>
    </message>
    <message>
        <source>Record receipt</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>红字发票</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>新增发票</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未清</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已结清</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>日期未到</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Number or customer</source>
        <translation>编号或客户</translation>
    </message>
    <message>
        <source>Choose an invoice to see what has been paid and sent.</source>
        <translation>选择发票，查看收款和函件。</translation>
    </message>
    <message>
        <source>No invoices yet. Enter the first one, or import a list.</source>
        <translation>还没有发票。请新增，或导入清单。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No invoice matches this filter.</source>
        <translation>没有符合条件的发票。</translation>
    </message>
    <message>
        <source>What was invoiced is not changed afterwards: credit it, or write it off. Typed wrongly? “Take back this entry” in the menu on the row, then enter it anew.</source>
        <translation>已开具的发票不再修改：请开红字发票冲减，或作坏账核销。如系录入有误，请在该行的右键菜单中点“撤销录入”，再重新录入。</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n张未清</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n张逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dated later</source>
        <translation>
            <numerusform>%n张日期未到</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>JobFooter</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <extracomment>Work that ends sooner is not worth a flicker. Escape alone closes and empties wherever one is; input methods keep Ctrl with a full stop to themselves.</extracomment>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stop this work  ({0})</source>
        <translation>停止这项操作（{0}）</translation>
    </message>
</context>
<context>
    <name>LadderChoice</name>
    <message numerus="yes">
        <source>%n days before the due date</source>
        <translation>
            <numerusform>到期日前%n天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days after the due date</source>
        <translation>
            <numerusform>到期日后%n天</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} by registered letter</source>
        <translation>{0}（挂号信）</translation>
    </message>
    <message>
        <source>{0} by letter</source>
        <translation>{0}（信函）</translation>
    </message>
    <message numerus="yes">
        <source>%n days to pay</source>
        <translation>
            <numerusform>限%n天内付款</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>no new orders until it is paid</source>
        <translation>付清前暂停接单</translation>
    </message>
    <message>
        <source>agree on a payment plan</source>
        <translation>商定还款计划</translation>
    </message>
    <message>
        <source>then to a collection agency or lawyer</source>
        <translation>之后委托催收或委托律师</translation>
    </message>
    <message>
        <source>announces legal steps</source>
        <translation>告知将采取法律措施</translation>
    </message>
    <message>
        <source>then to court or a collection agency</source>
        <translation>之后起诉或委托催收</translation>
    </message>
    <message>
        <source>Fits most firms: three letters within a month.</source>
        <translation>适合多数企业：一个月内三封函件。</translation>
    </message>
    <message>
        <source>For small amounts and new customers: quick and short.</source>
        <translation>适合小额款项和新客户：快速、简短。</translation>
    </message>
    <message>
        <source>For regular deliveries: new orders stop after the second letter.</source>
        <translation>适合持续供货：第二封函件后暂停接单。</translation>
    </message>
    <message>
        <source>For patient trades: letters and a call over three months.</source>
        <translation>适合账期宽松的行业：三个月内函件加电话。</translation>
    </message>
    <message>
        <source>For customers worth keeping: letters, a call, a plan.</source>
        <translation>适合希望长期合作的客户：函件、电话、还款计划。</translation>
    </message>
    <message>
        <source>Telephone call</source>
        <translation>电话催款</translation>
    </message>
    <message>
        <source>A ladder of your own.</source>
        <translation>您自己的催款方案。</translation>
    </message>
    <message>
        <source>Changed: no longer as supplied with CreditDesk.</source>
        <translation>已修改，与 CreditDesk 自带的方案不同。</translation>
    </message>
    <message>
        <source>{0}: {1} days after the due date</source>
        <translation>{0}：到期后{1}天</translation>
    </message>
    <message>
        <source>{0} (hidden)</source>
        <extracomment>A name the person gave may be long; it must not push the steps aside.</extracomment>
        <translation>{0}（已隐藏）</translation>
    </message>
</context>
<context>
    <name>LadderDays</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>LadderDoors</name>
    <message>
        <source>Change the steps …</source>
        <translation>修改阶段…</translation>
    </message>
    <message>
        <source>Copy to one of your own …</source>
        <translation>复制为自有方案…</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Move them to this version …</source>
        <translation>转入此版本…</translation>
    </message>
    <message>
        <source>Undo the last move</source>
        <translation>撤回上次转入</translation>
    </message>
    <message numerus="yes">
        <source>%n open invoices climb this ladder.</source>
        <translation>
            <numerusform>有%n张未清发票按此方案催款。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open invoices still climb an earlier version of it.</source>
        <translation>
            <numerusform>有%n张未清发票仍按其早期版本催款。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers have chosen it for themselves.</source>
        <translation>
            <numerusform>有%n位客户单独选用了此方案。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is hidden: no new case starts on it.</source>
        <translation>已隐藏：不再用于新的催款。</translation>
    </message>
    <message>
        <source>Offer it again</source>
        <translation>恢复可选</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>LadderEditor</name>
    <message>
        <source>Add step after this one</source>
        <translation>在此后新增阶段</translation>
    </message>
    <message>
        <source>Add a notice</source>
        <translation>新增到期前提醒</translation>
    </message>
    <message>
        <source>Remove step</source>
        <translation>删除阶段</translation>
    </message>
    <message>
        <source>Save as new version</source>
        <translation>存为新版本</translation>
    </message>
    <message>
        <source>Saving the ladder</source>
        <translation>正在保存催款方案</translation>
    </message>
    <message>
        <source>Begin again with this version?</source>
        <translation>从这一版本重新开始？</translation>
    </message>
    <message>
        <source>What you have changed in the steps here goes; it has not been stored yet.</source>
        <translation>您在此对各阶段所做的更改尚未保存，将会丢失。</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Correct what is marked; then it is counted here.</source>
        <translation>请先更正标出之处，然后在此试算。</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>尚无改动。</translation>
    </message>
    <message>
        <source>{0}: the steps</source>
        <translation>{0}：各阶段</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>LadderMove</name>
    <message>
        <source>Step {0} now</source>
        <translation>现为第{0}阶段</translation>
    </message>
    <message>
        <source>Step {0} from {1}</source>
        <translation>第{0}阶段，自 {1} 起</translation>
    </message>
</context>
<context>
    <name>LadderPreview</name>
    <message>
        <source>What would change</source>
        <extracomment>How long nothing must be typed before a run is tried.</extracomment>
        <translation>会有什么变化</translation>
    </message>
    <message>
        <source>Counting tomorrow&apos;s run …</source>
        <translation>正在试算明天的催款批次…</translation>
    </message>
    <message>
        <source>The run of {0}, if no payment arrives before it.</source>
        <translation>{0} 的催款批次，假定此前没有收款。</translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n封函件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n个电话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices</source>
        <translation>
            <numerusform>%n张发票</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody goes by this ladder yet. Choose it as the company&apos;s on the page before, or for single customers in their form. Below: what would be if the company went by it.</source>
        <translation>目前无人使用此方案。可在上一页选为公司的方案，或在客户资料中为个别客户选用。以下为公司采用它时的结果。</translation>
    </message>
    <message>
        <source>Counted are all customers without a ladder of their own.</source>
        <translation>计入所有未另选方案的客户。</translation>
    </message>
    <message>
        <source>Counted is what climbs it; no new case starts on it.</source>
        <translation>只计入正按它催款的发票；新的催款不用它。</translation>
    </message>
    <message numerus="yes">
        <source>Counted are the %n customers who have chosen it, and what climbs it.</source>
        <translation>
            <numerusform>计入选用它的%n位客户，以及正按它催款的发票。</numerusform>
        </translation>
    </message>
    <message>
        <source>By the ladder as it is</source>
        <translation>按现行方案</translation>
    </message>
    <message>
        <source>After the change</source>
        <translation>修改之后</translation>
    </message>
    <message>
        <source>By the company&apos;s ladder</source>
        <translation>按公司的方案</translation>
    </message>
    <message>
        <source>By this one</source>
        <translation>按此方案</translation>
    </message>
</context>
<context>
    <name>LadderStep</name>
    <message>
        <source>Reminders</source>
        <translation>催款</translation>
    </message>
    <message>
        <source>Nothing is sent by itself: you see every letter before it goes out. You can change this later.</source>
        <translation>不会自动寄出任何函件，每封都由您过目后寄出。以后可以更改。</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Welcome to CreditDesk</source>
        <translation>欢迎使用 CreditDesk</translation>
    </message>
    <message>
        <source>Who owes you money, whom to remind today, and the letters for it. Five short steps make a ledger for your company; the sample company shows first what it will be like.</source>
        <translation>谁欠款、今天该催谁、需要哪些函件，一目了然。只需五步即可为您的公司建立账套；也可以先看看示例公司。</translation>
    </message>
</context>
<context>
    <name>LedgerBanners</name>
    <message>
        <source>Backup of {0}</source>
        <translation>{0} 的备份</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>This is the backup of {0}, open for reading only. Your ledger is as you left it.</source>
        <translation>这是 {0} 的备份，以只读方式打开。您的账套保持原样。</translation>
    </message>
    <message>
        <source>This is a backup, open for reading only. Your ledger is as you left it.</source>
        <translation>这是一份备份，以只读方式打开。您的账套保持原样。</translation>
    </message>
    <message>
        <source>Back to the ledger</source>
        <translation>返回账套</translation>
    </message>
    <message>
        <source>This is the sample company: try whatever you like.</source>
        <translation>这是示例公司，可以随意试用。</translation>
    </message>
    <message>
        <source>Start your own ledger …</source>
        <translation>建立自己的账套…</translation>
    </message>
    <message>
        <source>Back to {0}</source>
        <translation>返回 {0}</translation>
    </message>
    <message>
        <source>This ledger is open for reading only.</source>
        <translation>此账套以只读方式打开。</translation>
    </message>
    <message>
        <source>The newest entry of this ledger was made on {0}, but this computer says that today is {1}. Check the computer&apos;s date before you enter or issue anything: due dates and letters follow it.</source>
        <translation>该账套最新的一笔记录日期为{0}，而本机显示今天是{1}。请先核对电脑日期，再录入或出具函件：到期日和函件日期都以它为准。</translation>
    </message>
    <message>
        <source>Nothing was entered in this ledger since {0}. If today is not {1}, set the computer&apos;s date before you work: due dates and letters follow it.</source>
        <translation>该账套自{0}以来没有新的记录。如果今天不是{1}，请先校正电脑日期再工作：到期日和函件日期都以它为准。</translation>
    </message>
    <message>
        <source>The automatic backup could not be made; the ledger itself is open and whole. {0}</source>
        <translation>未能自动备份；账套本身已打开且内容完整。{0}</translation>
    </message>
    <message>
        <source>Where backups go …</source>
        <translation>备份位置…</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>打开副本</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Show its backups</source>
        <translation>查看其备份</translation>
    </message>
    <message>
        <source>Close the ledger</source>
        <translation>关闭账套</translation>
    </message>
</context>
<context>
    <name>LetterPane</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>Choose a line to see why it is there.</source>
        <translation>请选择一行查看原因。</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>红字发票</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未收金额</translation>
    </message>
    <message>
        <source>Next possible</source>
        <translation>最早下次日期</translation>
    </message>
</context>
<context>
    <name>LetterSheet</name>
    <message>
        <source>Mark as posted</source>
        <translation>登记寄出</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>登记送达</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The letter</source>
        <translation>函件原文</translation>
    </message>
    <message>
        <source>Invoices in this letter</source>
        <translation>本函所列发票</translation>
    </message>
    <message>
        <source>Customer: {0}</source>
        <translation>客户：{0}</translation>
    </message>
    <message>
        <source>State of the letter: {0}</source>
        <translation>函件状态：{0}</translation>
    </message>
    <message>
        <source>Demanded, {0}</source>
        <translation>催款金额（{0}）</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>最迟付款日</translation>
    </message>
    <message>
        <source>Paid by now: undo it</source>
        <translation>已付清，请撤销</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print copy</source>
        <translation>打印副本</translation>
    </message>
    <message>
        <source>Returned on</source>
        <translation>退回日期</translation>
    </message>
    <message>
        <source>Delivered on</source>
        <translation>签收日期</translation>
    </message>
    <message>
        <source>Run {0}</source>
        <translation>第{0}批</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已出具</translation>
    </message>
    <message>
        <source>Credit shown</source>
        <translation>函中已抵减</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>挂号</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>寄出日期</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>寄送方式</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>邮件单号</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Reminder run</source>
        <translation>催款批次</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正记录</translation>
    </message>
    <message>
        <source>Its invoices, open now</source>
        <translation>函中发票目前未收</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>LetterSteps</name>
    <message>
        <source>A letter that was undone is not printed: it must not be sent.</source>
        <translation>已撤销的函件不打印：不得寄出。</translation>
    </message>
    <message>
        <source>Letters {0}.pdf</source>
        <translation>函件 {0}.pdf</translation>
    </message>
    <message>
        <source>{0} copy.pdf</source>
        <translation>{0} 副本.pdf</translation>
    </message>
    <message>
        <source>Print to a file</source>
        <translation>打印到文件</translation>
    </message>
    <message numerus="yes">
        <source>%n letters printed to {0}.</source>
        <translation>
            <numerusform>%n封函件已打印到 {0}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies printed to {0}.</source>
        <translation>
            <numerusform>%n份副本已打印到 {0}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the letters</source>
        <translation>正在生成函件</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>保存函件</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>已保存为 {0}。</translation>
    </message>
    <message numerus="yes">
        <source>%n letters undone.</source>
        <translation>
            <numerusform>已撤销%n封函件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undoing letters</source>
        <translation>正在撤销函件</translation>
    </message>
    <message numerus="yes">
        <source>%n letters marked as posted.</source>
        <translation>
            <numerusform>已登记寄出%n封函件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone right after recording</source>
        <translation>登记后随即撤销</translation>
    </message>
    <message>
        <source>The letters wait to be posted again.</source>
        <translation>函件恢复为待寄出。</translation>
    </message>
    <message>
        <source>Taking the posting back</source>
        <translation>正在撤销寄出登记</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>LetterView</name>
    <message>
        <source>A call, no letter: {0}</source>
        <extracomment>Holding an arrow key down must not render every letter that is passed.</extracomment>
        <translation>电话催款，不寄函件：{0}</translation>
    </message>
    <message>
        <source>A call, no letter. No telephone number is known; enter it with the customer.</source>
        <translation>电话催款，不寄函件。尚无电话号码，请在客户资料中录入。</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>Letters</source>
        <extracomment>Changes to none of these leave the letters as they were. Most letters that one press prints, posts, corrects or undoes; of more it is enough to look at the first ones to know what can be done.</extracomment>
        <translation>函件</translation>
    </message>
    <message>
        <source>Letter, customer or tracking number</source>
        <translation>函件号、客户或邮件单号</translation>
    </message>
    <message>
        <source>Choose a letter to see it as it was sent.</source>
        <translation>选择一封函件，查看其寄出时的原文。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save the original …</source>
        <translation>保存原件…</translation>
    </message>
    <message>
        <source>Correct the posting …</source>
        <translation>更正寄出登记…</translation>
    </message>
    <message>
        <source>Undo …</source>
        <translation>撤销…</translation>
    </message>
    <message>
        <source>Mark as posted</source>
        <translation>登记寄出</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>To post</source>
        <translation>待寄出</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已寄出</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>No letter has been issued yet. Prepare reminders to write the first ones.</source>
        <translation>尚未出具任何函件。先准备催款，即可生成第一批函件。</translation>
    </message>
    <message>
        <source>Prepare reminders</source>
        <translation>准备催款</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>No letter matches this filter.</source>
        <translation>没有符合筛选条件的函件。</translation>
    </message>
    <message>
        <source>Mark as posted …</source>
        <translation>登记寄出…</translation>
    </message>
    <message>
        <source>Delivery …</source>
        <translation>登记送达…</translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n封函件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to post</source>
        <translation>
            <numerusform>%n封待寄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>%n封退回</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct the posting</source>
        <translation>更正寄出登记</translation>
    </message>
    <message>
        <source>Corrected.</source>
        <translation>已更正。</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>登记送达</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>已登记。</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Search: {0}</source>
        <translation>搜索：{0}</translation>
    </message>
    <message>
        <source>Nothing was found. Esc empties the search.</source>
        <translation>没有符合搜索条件的内容。按 Esc 清空搜索。</translation>
    </message>
</context>
<context>
    <name>ListPaper</name>
    <message>
        <source>Print this list</source>
        <extracomment>More rows than these are no list to be read on paper: some four hundred pages.</extracomment>
        <translation>打印此列表</translation>
    </message>
    <message>
        <source>Save this list as Excel …</source>
        <translation>将此列表存为 Excel…</translation>
    </message>
    <message>
        <source>Save this list as CSV …</source>
        <translation>将此列表存为 CSV…</translation>
    </message>
    <message>
        <source>This list is empty: there is nothing to print or save.</source>
        <translation>列表为空，没有可打印或保存的内容。</translation>
    </message>
</context>
<context>
    <name>ListViews</name>
    <message>
        <source>View “{0}” saved.</source>
        <translation>已保存视图“{0}”。</translation>
    </message>
    <message>
        <source>View “{0}” deleted.</source>
        <translation>已删除视图“{0}”。</translation>
    </message>
    <message>
        <source>Replace the view “{0}”?</source>
        <translation>替换视图“{0}”？</translation>
    </message>
    <message>
        <source>There is a view of this name already. What it showed is forgotten.</source>
        <translation>已有同名视图，其原有设置将被覆盖。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>LockedView</name>
    <message>
        <source>{0} is open elsewhere</source>
        <translation>{0} 已在别处打开</translation>
    </message>
    <message>
        <source>{0} cannot be written</source>
        <translation>{0} 无法写入</translation>
    </message>
    <message>
        <source>Take the ledger over?</source>
        <translation>接管此账套？</translation>
    </message>
    <message>
        <source>Only if that computer is off or CreditDesk has stopped there. If somebody is still working in it, nothing more is stored from there, and what they have not finished is lost.</source>
        <translation>仅当对方电脑已关机或 CreditDesk 已停止运行时才可接管。如果仍有人在使用，对方将无法继续保存，未完成的录入会丢失。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>Take over …</source>
        <translation>接管…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>只读打开</translation>
    </message>
    <message>
        <source>Open for writing by</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>On the computer</source>
        <translation>电脑</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>It is open in another window of yours on this computer. Go on there, or close it and try again.</source>
        <translation>您已在本机的另一个窗口中打开了该账套。请在那个窗口继续，或关闭后重试。</translation>
    </message>
    <message>
        <source>One person writes, others may read. Close it there and try again, or open it for reading.</source>
        <translation>同一时间只能由一人录入，其他人可以只读打开。请在对方处关闭后重试，或只读打开。</translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message>
        <source>Nothing has been noted yet. Write down calls and promises: it helps whoever calls next.</source>
        <translation>尚无记录。请记下通话内容和付款承诺，方便下次联系的人了解情况。</translation>
    </message>
    <message>
        <source>Done …</source>
        <translation>完成…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>新增记录</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Log of this customer</source>
        <translation>该客户的联系记录</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>PNG or JPEG, chosen or dropped here. It stands at the top of the first page of letters issued from now on; letters already issued stay as they are.</source>
        <translation>PNG 或 JPEG，可选择或拖放到此处。今后出具的函件在首页顶部印有标志；已出具的函件保持原样。</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>删除标志</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>选择标志</translation>
    </message>
    <message>
        <source>Logo kept. Letters issued from now on carry it.</source>
        <translation>标志已保存，今后出具的函件都会印上。</translation>
    </message>
    <message>
        <source>Logo removed.</source>
        <translation>标志已删除。</translation>
    </message>
    <message>
        <source>Keeping the logo</source>
        <translation>正在保存标志</translation>
    </message>
    <message>
        <source>Letters have no logo.</source>
        <translation>函件上没有标志。</translation>
    </message>
    <message>
        <source>Prints {0} × {1} mm with {2} dots to the inch and adds {3} kB to a letter.</source>
        <translation>打印尺寸 {0} × {1}毫米，每英寸{2}点，每封函件增加 {3} kB。</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>For you on this computer. Letters keep the language of their customer.</source>
        <translation>仅在本机对您生效。函件仍使用客户的语言。</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
</context>
<context>
    <name>LostLetters</name>
    <message>
        <source>Which letters …</source>
        <extracomment>So many letters are listed with their customers; the kept ledger shows all.</extracomment>
        <translation>查看是哪些…</translation>
    </message>
    <message numerus="yes">
        <source>%n letters went out after this backup was made: {0}.</source>
        <translation>
            <numerusform>此备份之后另有%n封函件已寄出：{0}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters went out after this backup was made, up to number {0}.</source>
        <translation>
            <numerusform>此备份之后另有%n封函件已寄出，编号至 {0}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters up to number {0} were issued after this backup was made; whether they went out is not known.</source>
        <translation>此备份之后曾出具编号至 {0} 的函件，是否已寄出不详。</translation>
    </message>
    <message>
        <source>Look before you send those customers the same again.</source>
        <translation>请先核对，以免向同一客户重复发函。</translation>
    </message>
    <message>
        <source>The ledger as it was is kept as {0}.</source>
        <translation>原账套保存为 {0}。</translation>
    </message>
    <message>
        <source>Went out after this backup was made: {0}.</source>
        <translation>此备份之后已寄出：{0}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有%n封</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters that this ledger does not know of</source>
        <translation>本账套中没有记录的函件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open the kept ledger</source>
        <translation>打开保存的原账套</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Mark as reviewed</source>
        <translation>标为已复核</translation>
    </message>
    <message>
        <source>Undo the run …</source>
        <translation>撤销批次…</translation>
    </message>
    <message>
        <source>Open all lines</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Close all lines</source>
        <translation>全部折叠</translation>
    </message>
    <message>
        <source>Hide the letter</source>
        <translation>隐藏函件</translation>
    </message>
    <message>
        <source>Show the letter</source>
        <translation>显示函件</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Leave out …</source>
        <translation>剔除…</translation>
    </message>
    <message>
        <source>Call made</source>
        <translation>登记已致电</translation>
    </message>
    <message>
        <source>Mark as posted …</source>
        <translation>登记寄出…</translation>
    </message>
    <message>
        <source>Undo the letter …</source>
        <translation>撤销函件…</translation>
    </message>
    <message>
        <source>Open the letter</source>
        <translation>打开函件</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Open the invoice</source>
        <translation>打开发票</translation>
    </message>
</context>
<context>
    <name>Month</name>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>当月日期</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下个月</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>{0}: move open invoices to the newest version</source>
        <translation>{0}：未清发票转入最新版本</translation>
    </message>
    <message>
        <source>Looking at the open invoices …</source>
        <translation>正在查看未清发票…</translation>
    </message>
    <message>
        <source>What the move changes</source>
        <translation>转入后的变化</translation>
    </message>
    <message>
        <source>There is nothing to move.</source>
        <translation>没有可转入的发票。</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>客户范围</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>转入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Moving open invoices</source>
        <translation>正在转入未清发票</translation>
    </message>
    <message numerus="yes">
        <source>All %n customers</source>
        <translation>
            <numerusform>全部%n位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open invoices climb a former version.</source>
        <translation>
            <numerusform>%n张未清发票仍按早期版本催款。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n of them something changes.</source>
        <translation>
            <numerusform>其中%n张会有变化。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each keeps the step it has reached; what follows is that of version {0}.</source>
        <translation>已到的阶段保持不变，后续按第{0}版执行。</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait for their letters to be posted and stay.</source>
        <translation>
            <numerusform>另有%n张的函件待寄出，暂不转入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>Copy of “{0}”</source>
        <translation>复制“{0}”</translation>
    </message>
    <message>
        <source>Such as “Key customers”. Its steps are those of the ladder copied until you change them.</source>
        <translation>例如“重点客户”。修改之前，各阶段与原方案相同。</translation>
    </message>
    <message>
        <source>Name of your ladder</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Saving the ladder</source>
        <translation>正在保存催款方案</translation>
    </message>
</context>
<context>
    <name>NarrowChips</name>
    <message>
        <source>Take away: {0}</source>
        <extracomment>Longer names are shortened on the chip, whole in its tooltip.</extracomment>
        <translation>去掉：{0}</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Not due</source>
        <translation>未到期</translation>
    </message>
    <message numerus="yes">
        <source>%n behind the grade</source>
        <translation>
            <numerusform>等级所依据的%n张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in the list</source>
        <translation>
            <numerusform>清单中没有的%n张</numerusform>
        </translation>
    </message>
    <message>
        <source>due {0} to {1}</source>
        <translation>到期日{0}至{1}</translation>
    </message>
    <message>
        <source>due until {0}</source>
        <translation>到期日截至{0}</translation>
    </message>
    <message>
        <source>due from {0}</source>
        <translation>到期日自{0}起</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Guide</source>
        <extracomment>A company name has room for two lines; a longer one is whole in the tooltip.</extracomment>
        <translation>指南</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>显示文字</translation>
    </message>
    <message>
        <source>Icons only</source>
        <translation>只显示图标</translation>
    </message>
</context>
<context>
    <name>NewMenu</name>
    <message>
        <source>New invoice for {0}</source>
        <translation>为 {0} 新增发票</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>新增发票</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新增客户</translation>
    </message>
    <message>
        <source>Prepare reminders</source>
        <translation>准备催款</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>Letters to post, with tracking numbers</source>
        <extracomment>So many doubts are said in words; the others are marked in their lines.</extracomment>
        <translation>待寄函件及邮件单号</translation>
    </message>
    <message>
        <source>Type, scan or paste the numbers. Space keeps a letter here.</source>
        <translation>单号可键入、扫码或粘贴；按空格键，该函件暂不寄。</translation>
    </message>
    <message numerus="yes">
        <source>%n letters have been paid by now and are not ticked: undo them, they need not go.</source>
        <translation>
            <numerusform>%n封函件的款项已付清，未勾选：请撤销，不必寄出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct them, or record once more to keep them as they are.</source>
        <translation>请改正；若确认无误，再登记一次即按原样保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n registered letters, {0} of them with a number.</source>
        <translation>
            <numerusform>挂号函件%n封，其中{0}封已填单号。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more lines to check.</source>
        <translation>
            <numerusform>另有%n行需要核对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers filled in.</source>
        <translation>
            <numerusform>已填入%n个单号。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines fit no letter: {0}.</source>
        <translation>
            <numerusform>%n行没有对应的函件：{0}。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>CreditDesk ledgers (*.creditdesk)</source>
        <translation>CreditDesk 账套 (*.creditdesk)</translation>
    </message>
    <message>
        <source>Open a ledger</source>
        <translation>打开账套</translation>
    </message>
    <message>
        <source>Making the sample company …</source>
        <translation>正在生成示例公司…</translation>
    </message>
    <message>
        <source>Making the ledger …</source>
        <translation>正在建账…</translation>
    </message>
    <message>
        <source>The ledger is as it was on {0}. What it held before is kept as a backup.</source>
        <translation>账套已恢复到 {0} 的状态，恢复前的内容已另存为备份。</translation>
    </message>
    <message>
        <source>Restoring the backup …</source>
        <translation>正在恢复备份…</translation>
    </message>
    <message>
        <source>Open a ledger first, or make one; then let the list fall on it to import it.</source>
        <translation>请先打开或新建账套，再把清单拖入窗口导入。</translation>
    </message>
    <message>
        <source>Wait until the present work has ended.</source>
        <translation>请等当前工作结束。</translation>
    </message>
    <message>
        <source>The ledger is closed and whole, but its last backup could not be made. {0}</source>
        <translation>账套已关闭且内容完整，但未能做最后一次备份。{0}</translation>
    </message>
    <message>
        <source>Opening {0} …</source>
        <translation>正在打开 {0}…</translation>
    </message>
    <message>
        <source>What can be done …</source>
        <translation>如何处理…</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>已保存 {0}</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>What the file lists</source>
        <extracomment>Width of each box relative to the others: an encoding has a long name, a currency three letters. Fields that hold a day or an amount, rows that are looked through for one, and what cents look like.</extracomment>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>How dates are written</source>
        <translation>日期写法</translation>
    </message>
    <message>
        <source>How amounts are written</source>
        <translation>金额写法</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Invoices, customers or payments: decides what the columns can mean.</source>
        <translation>发票、客户或收款：决定各列可以对应的内容。</translation>
    </message>
    <message>
        <source>Which number comes first in a date such as 03/04/2026.</source>
        <translation>像03/04/2026这样的日期，哪个数字在前。</translation>
    </message>
    <message>
        <source>Which sign stands before the cents.</source>
        <translation>小数部分之前用哪个符号。</translation>
    </message>
    <message>
        <source>Also called encoding. If names below look spoilt, choose another.</source>
        <translation>若下方的名称出现乱码，请另选一种编码。</translation>
    </message>
    <message>
        <source>For rows that do not name a currency themselves.</source>
        <translation>用于本身没有写明币种的行。</translation>
    </message>
    <message>
        <source>the file has true numbers</source>
        <translation>文件中是真正的数字</translation>
    </message>
    <message>
        <source>no cents in the file</source>
        <translation>文件中没有小数</translation>
    </message>
    <message>
        <source>where none is named</source>
        <translation>未写明币种时使用</translation>
    </message>
    <message>
        <source>How the text is stored</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>a heading says {0}</source>
        <translation>列标题写明{0}</translation>
    </message>
    <message>
        <source>recognised</source>
        <translation>已识别</translation>
    </message>
    <message>
        <source>the file has true dates</source>
        <translation>文件中是真正的日期</translation>
    </message>
    <message>
        <source>no dates in the file</source>
        <translation>文件中没有日期</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>由您选择</translation>
    </message>
    <message>
        <source>nothing to choose in a workbook</source>
        <translation>工作簿无需选择</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>同上次</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>请核对</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Balance by grade, {0}</source>
        <translation>各等级的应收余额（{0}）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>未评级</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>应收余额</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>None of these customers is graded yet. A grade needs three settled invoices: import payments, or invoices with the day on which they were paid.</source>
        <translation>以下客户均未评级。评级至少需要三张已结清的发票：请导入收款，或导入注明付款日期的发票。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Working out the grades …</source>
        <translation>正在评级…</translation>
    </message>
    <message>
        <source>{0} are owed by customers graded D or E.</source>
        <translation>D、E 级客户的应收余额为 {0}。</translation>
    </message>
    <message>
        <source>The earlier grades are being worked out …</source>
        <translation>正在计算此前的等级…</translation>
    </message>
    <message>
        <source>Since {0}: {1} worse, {2} better.</source>
        <translation>与{0}相比：{1}位下降，{2}位上升。</translation>
    </message>
    <message>
        <source>No grade has changed since {0}.</source>
        <translation>自{0}以来等级没有变化。</translation>
    </message>
</context>
<context>
    <name>OwnDays</name>
    <message>
        <source>Add days …</source>
        <translation>添加日期…</translation>
    </message>
    <message>
        <source>Days removed.</source>
        <translation>日期已删除。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Days saved.</source>
        <translation>日期已保存。</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Change {0}</source>
        <translation>修改 {0}</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>删除 {0}</translation>
    </message>
</context>
<context>
    <name>OwnDaysForm</name>
    <message>
        <source>We are closed</source>
        <translation>本公司休息</translation>
    </message>
    <message>
        <source>We work, though it is a rest day</source>
        <translation>虽为休息日，本公司上班</translation>
    </message>
    <message>
        <source>On these days</source>
        <translation>这些日期</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>Empty = one day</source>
        <translation>留空表示一天</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Such as “works holiday”, 厂休, 调休</source>
        <translation>例如“厂休”“调休”</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add days</source>
        <translation>添加日期</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Enter the first day.</source>
        <translation>请填写第一天。</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>This page is not made for paper. Lists, letters and reports can be printed.</source>
        <translation>此页不供打印。列表、函件和报表可以打印。</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>More actions</source>
        <extracomment>A head without buttons is as high as one with them, so that the titles of all pages stand on one line.</extracomment>
        <translation>更多操作</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Customer, invoice number, page or action</source>
        <extracomment>So many pages and verbs stand before what the ledger knows. Pause after the last key before the ledger is asked.</extracomment>
        <translation>客户、发票号、页面或操作</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>前往</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>匹配结果</translation>
    </message>
    <message>
        <source>Nothing matches. Type fewer characters.</source>
        <translation>没有匹配的内容，请少输入几个字。</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>The logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>没有标志</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>可将图片拖放到此处</translation>
    </message>
</context>
<context>
    <name>PaperNotes</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%n letters in English do not name your firm and its address in Latin letters.</source>
        <translation>
            <numerusform>%n封英文函件上的本公司名称或地址没有外文写法。</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>去填写</translation>
    </message>
</context>
<context>
    <name>PaymentForm</name>
    <message>
        <source>Customer</source>
        <extracomment>Pause after the last key before the proposal follows.</extracomment>
        <translation>客户</translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation>收款金额</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Day of receipt</source>
        <translation>收款日期</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>附言</translation>
    </message>
    <message>
        <source>Record receipt</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This is how the receipt would be spread. Look at it, then press “{0}” once more.</source>
        <translation>这是收款核销的建议分配。请核对后再按一次“{0}”。</translation>
    </message>
    <message>
        <source>Choose a customer from the list that opens while you type.</source>
        <translation>请从输入时出现的列表中选择客户。</translation>
    </message>
    <message>
        <source>A receipt is more than zero. Money that the bank took back is entered on the customer&apos;s page: choose the receipt under Payments, then “Returned”.</source>
        <translation>收款金额必须大于零。被银行退回的款项请在客户页登记：在“收款”中选中该笔收款，再点“退回”。</translation>
    </message>
    <message>
        <source>The receipt is dated before the invoices it pays, the first of which is of {0}. It counts as unallocated until then. Is the day right?</source>
        <translation>收款日期早于所核销的发票，其中最早的一张为 {0}，在此之前该收款属于未核销。日期是否正确？</translation>
    </message>
    <message>
        <source>Enter the amount that was received.</source>
        <translation>请填写收款金额。</translation>
    </message>
    <message>
        <source>Invoice numbers are found</source>
        <translation>会识别其中的发票号</translation>
    </message>
    <message>
        <source>Enter the day on which it was received.</source>
        <translation>请填写收款日期。</translation>
    </message>
    <message>
        <source>Recording the receipt</source>
        <translation>正在登记收款</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>This document cannot be shown. It is stored all the same and can be printed.</source>
        <extracomment>From this width on the bar has room for all its parts. Below this width a pane fits the text of a letter, not its white margins: this much of the sheet&apos;s width goes at each side (text of our forms begins 25 mm from the edge and ends 18 mm before it, a mark of a copy a little later).</extracomment>
        <translation>此文件无法显示，但已保存，可以打印。</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Read in a window of its own</source>
        <translation>在单独窗口中查看</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>第{0}页，共{1}页</translation>
    </message>
</context>
<context>
    <name>PdfWindow</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
</context>
<context>
    <name>Position</name>
    <message>
        <source>Balance</source>
        <translation>应收余额</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>未核销收款</translation>
    </message>
    <message numerus="yes">
        <source>%n invoices</source>
        <translation>
            <numerusform>%n张发票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open items</source>
        <translation>
            <numerusform>%n笔未清应收</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of the balance, {1}</source>
        <translation>占余额{0}，{1}</translation>
    </message>
    <message numerus="yes">
        <source>%n invoices until Sunday</source>
        <translation>
            <numerusform>至周日%n张发票</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing until Sunday</source>
        <translation>至周日无到期</translation>
    </message>
    <message>
        <source>receipts and credit notes to allocate</source>
        <translation>收款和红字发票待核销</translation>
    </message>
    <message>
        <source>nothing to allocate</source>
        <translation>无待核销款项</translation>
    </message>
    <message numerus="yes">
        <source>%n documents of {0} are dated after today (first {1}): not in these figures.</source>
        <translation>
            <numerusform>有%n张单据的日期在今天之后，共 {0}（最早 {1}），未计入以上数字。</numerusform>
        </translation>
    </message>
    <message>
        <source>How old the balance is</source>
        <translation>逾期账龄</translation>
    </message>
</context>
<context>
    <name>PostForm</name>
    <message>
        <source>Posted on</source>
        <translation>寄出日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Mark as posted</source>
        <translation>登记寄出</translation>
    </message>
    <message>
        <source>A mistake can be corrected or taken back, with a reason.</source>
        <translation>登记有误可更正或撤回，须注明原因。</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n letters as posted</source>
        <translation>
            <numerusform>登记寄出%n封</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PostModel</name>
    <message>
        <source>Letter</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>邮件单号</translation>
    </message>
    <message>
        <source>paid by now</source>
        <translation>已付清</translation>
    </message>
    <message>
        <source>registered: number</source>
        <translation>挂号：填单号</translation>
    </message>
</context>
<context>
    <name>PostingForm</name>
    <message>
        <source>Posted on</source>
        <extracomment>Least height of the table of letters.</extracomment>
        <translation>寄出日期</translation>
    </message>
    <message>
        <source>How</source>
        <translation>寄送方式</translation>
    </message>
    <message>
        <source>All invoices in this letter have been paid by now: undo it, it need not go.</source>
        <translation>本函所列发票均已付清：请撤销，不必寄出。</translation>
    </message>
    <message>
        <source>From the slip</source>
        <translation>见邮件面单</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>邮件单号</translation>
    </message>
    <message>
        <source>Posting moves the customer to the next step. A mistake is corrected with a reason.</source>
        <translation>登记寄出后进入下一步催款。登记有误时，可说明原因予以更正。</translation>
    </message>
    <message>
        <source>Mark as posted</source>
        <translation>登记寄出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Contents, for the slip</source>
        <translation>面单内件品名</translation>
    </message>
    <message>
        <source>Enter the day on which the letter went out.</source>
        <translation>请填写函件寄出的日期。</translation>
    </message>
    <message>
        <source>Marking as posted</source>
        <translation>正在登记寄出</translation>
    </message>
</context>
<context>
    <name>PreparePanel</name>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>催款方案</translation>
    </message>
    <message>
        <source>Also print letters without an address</source>
        <translation>无地址的客户也打印函件</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The company&apos;s: {0}</source>
        <translation>公司方案：{0}</translation>
    </message>
    <message>
        <source>{0} before due: {1}</source>
        <translation>到期前{0}：{1}</translation>
    </message>
    <message>
        <source>{0} after due: {1}</source>
        <translation>逾期{0}：{1}</translation>
    </message>
    <message>
        <source>telephone call</source>
        <translation>电话催款</translation>
    </message>
    <message>
        <source>{0}, registered</source>
        <translation>{0}（挂号）</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Cancel</source>
        <extracomment>After these nothing more can be done in the file they name: it has gone, or another&apos;s, or it or its disk fails. The open file can take nothing more: the error, after its notice. Something was done since: what went wrong before it is about nothing any more.</extracomment>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The ledger is closed.</source>
        <translation>账套已关闭。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <extracomment>Words of Qt&apos;s own file chooser that its Chinese translation lacks or has as nobody says them.</extracomment>
        <translation>查找范围(&amp;I)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>ReasonChooser</name>
    <message>
        <source>Type a reason, or choose one</source>
        <translation>输入原因，或从下面选择</translation>
    </message>
    <message>
        <source>Reason to leave out</source>
        <translation>剔除原因</translation>
    </message>
    <message>
        <source>Usual reasons</source>
        <translation>常用原因</translation>
    </message>
    <message>
        <source>Why is it left out of this run?</source>
        <translation>为什么从本批次剔除？</translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>Your change is still in the form. Save again to put it in place of theirs.</source>
        <translation>表单中保留了您的内容。再次保存即可覆盖对方的修改。</translation>
    </message>
</context>
<context>
    <name>ReminderLines</name>
    <message>
        <source>Left out: {0}</source>
        <extracomment>Stands between facts in one line.</extracomment>
        <translation>已剔除：{0}</translation>
    </message>
    <message>
        <source>Nothing is open any more: it was paid or credited after the run was prepared.</source>
        <translation>已无未收金额：批次准备之后已付款或红冲。</translation>
    </message>
    <message>
        <source>Its letter was undone before posting; the next run may remind it again.</source>
        <translation>其函件在寄出前已撤销；下一批次可再次催款。</translation>
    </message>
    <message>
        <source>Not sent after all: {0}.</source>
        <translation>最终未寄：{0}。</translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation>{0}到期</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>逾期{0}</translation>
    </message>
    <message>
        <source>Included when the run was prepared, not sent</source>
        <translation>准备时已列入、最终未寄</translation>
    </message>
    <message numerus="yes">
        <source>%n invoices</source>
        <translation>
            <numerusform>%n张发票</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0}/{1}</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>挂号</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>已致电</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已剔除</translation>
    </message>
    <message>
        <source>Less credit {0}</source>
        <translation>已抵减 {0}</translation>
    </message>
    <message>
        <source>Not sent: {0}</source>
        <translation>不寄：{0}</translation>
    </message>
    <message>
        <source>All of it is left out, so there is no letter.</source>
        <translation>全部发票已剔除，没有函件。</translation>
    </message>
    <message>
        <source>There is no letter: the customer&apos;s credit covers what it would ask for. Allocate the credit first.</source>
        <translation>没有函件：客户未核销的收款和红字发票足以抵付拟催金额。请先核销。</translation>
    </message>
    <message>
        <source>There is no letter: what is left of it is below the smallest amount that letters ask for.</source>
        <translation>没有函件：余下的金额低于小额容差。</translation>
    </message>
    <message>
        <source>Show more: {0} are not shown</source>
        <translation>显示更多：还有{0}行未显示</translation>
    </message>
    <message>
        <source>{0}, opened</source>
        <translation>{0}，已展开</translation>
    </message>
    <message>
        <source>{0}, closed</source>
        <translation>{0}，已收起</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>挂号</translation>
    </message>
    <message>
        <source>pay by {0}</source>
        <translation>最迟付款日 {0}</translation>
    </message>
    <message>
        <source>{0} less credit {1} = {2}</source>
        <translation>{0}，抵减 {1} 后为 {2}</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>Reminders</source>
        <translation>催款</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>新批次</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>Prepare reminders</source>
        <translation>准备催款</translation>
    </message>
    <message numerus="yes">
        <source>%n letters marked as posted.</source>
        <translation>
            <numerusform>已登记寄出%n封函件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemindersSection</name>
    <message>
        <source>Reminders</source>
        <translation>催款</translation>
    </message>
    <message>
        <source>How customers without a ladder of their own are reminded. A change applies from the next run.</source>
        <translation>适用于未单独设定催款方案的客户，自下一催款批次起生效。</translation>
    </message>
    <message numerus="yes">
        <source>%n open invoices moved.</source>
        <translation>
            <numerusform>已转入%n张未清发票。</numerusform>
        </translation>
    </message>
    <message>
        <source>The invoices are back on the version they came from.</source>
        <translation>发票已退回原版本。</translation>
    </message>
    <message>
        <source>Moving open invoices</source>
        <translation>正在转入未清发票</translation>
    </message>
    <message>
        <source>“{0}” is hidden: no new case starts on it. What climbs it goes on.</source>
        <translation>“{0}”已隐藏，不再用于新的催款；正按它催款的继续。</translation>
    </message>
    <message>
        <source>“{0}” is offered again.</source>
        <translation>“{0}”已恢复可选。</translation>
    </message>
    <message>
        <source>Remove the ladder “{0}”?</source>
        <translation>删除催款方案“{0}”？</translation>
    </message>
    <message>
        <source>A ladder that has been used stays. This one can be made again from another.</source>
        <translation>用过的方案会保留。此方案以后可从其他方案重新复制。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Saving the ladder</source>
        <translation>正在保存催款方案</translation>
    </message>
    <message>
        <source>The ladder is called “{0}” now.</source>
        <translation>催款方案现名“{0}”。</translation>
    </message>
    <message>
        <source>Ladder removed.</source>
        <translation>催款方案已删除。</translation>
    </message>
    <message>
        <source>Ladder saved as version {0}.</source>
        <translation>催款方案已存为版本 {0}。</translation>
    </message>
    <message>
        <source>Reminders saved.</source>
        <translation>催款设置已保存。</translation>
    </message>
    <message>
        <source>{0} A run is prepared: prepare it anew, so that it goes by this.</source>
        <translation>{0}已有准备好的催款批次：请重新准备，使其按新设置执行。</translation>
    </message>
</context>
<context>
    <name>RenameForm</name>
    <message>
        <source>Rename “{0}”</source>
        <translation>“{0}”改名</translation>
    </message>
    <message>
        <source>Customers who have chosen it keep it. The history keeps both names.</source>
        <translation>已选用它的客户不变；操作记录保留两个名称。</translation>
    </message>
    <message>
        <source>Name of your ladder</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Saving the ladder</source>
        <translation>正在保存催款方案</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为PDF</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Nothing was open on {0}. Choose another day above, or import your open invoices.</source>
        <translation>截至{0}没有未清应收。请在上方另选日期，或导入未清发票。</translation>
    </message>
    <message>
        <source>There are no customers yet. Add the first on the page Customers, or import a list.</source>
        <translation>还没有客户。请在“客户”页新增，或导入清单。</translation>
    </message>
    <message>
        <source>Nothing was written off in this period. Choose a longer one above.</source>
        <translation>这一期间没有核销。请在上方选择更长的期间。</translation>
    </message>
    <message>
        <source>No letter is dated in this period. Choose a longer one above.</source>
        <translation>这一期间没有函件。请在上方选择更长的期间。</translation>
    </message>
    <message>
        <source>Nothing was received in this period. Choose a longer one above.</source>
        <translation>这一期间没有收款。请在上方选择更长的期间。</translation>
    </message>
    <message>
        <source>This report is empty: there is nothing to print.</source>
        <translation>报表为空，没有可打印的内容。</translation>
    </message>
    <message>
        <source>Semicolons in CSV files</source>
        <translation>CSV文件用分号分隔</translation>
    </message>
    <message>
        <source>Print this report</source>
        <translation>打印此报表</translation>
    </message>
    <message>
        <source>Open the folder of the last file</source>
        <translation>打开上次文件所在的文件夹</translation>
    </message>
</context>
<context>
    <name>RestoreWords</name>
    <message>
        <source>The ledger will hold {0} customers and {1} invoices again, as it did then.</source>
        <translation>账套将恢复为当时的{0}位客户和{1}张发票。</translation>
    </message>
    <message>
        <source>These letters have been made all the same; their numbers are not given again.</source>
        <translation>这些函件仍已出具，其编号不会再次使用。</translation>
    </message>
    <message>
        <source>Posted and then forgotten: {0}. Whoever got them would be offered the same reminder again; the page Reminders says so after the restore.</source>
        <translation>将不再有记录的已寄函件：{0}。收到这些函件的客户会再次被列入同一催款；恢复后“催款”页会就此提示。</translation>
    </message>
    <message>
        <source>The present state is backed up first, so you can come back to it.</source>
        <translation>恢复前会先备份当前状态，之后可以再恢复回来。</translation>
    </message>
    <message numerus="yes">
        <source>%n letters issued</source>
        <translation>
            <numerusform>出具函件%n封</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters posted</source>
        <translation>
            <numerusform>寄出函件%n封</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>收付款%n笔</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices or credit notes</source>
        <translation>
            <numerusform>发票或红字发票%n张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers</source>
        <translation>
            <numerusform>客户%n个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imports</source>
        <translation>
            <numerusform>导入%n次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the history in all</source>
        <translation>
            <numerusform>操作记录共%n条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was entered since then.</source>
        <translation>此后没有新的录入。</translation>
    </message>
    <message>
        <source>It forgets what was entered since then: {0}.</source>
        <translation>此后录入的内容将不再保留：{0}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ResultView</name>
    <message>
        <source>Rows left out</source>
        <extracomment>What was said before the import and matters after it.</extracomment>
        <translation>剔除的行</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已剔除</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销此次导入</translation>
    </message>
    <message>
        <source>Show the invoices</source>
        <translation>查看发票</translation>
    </message>
    <message>
        <source>See what is to do</source>
        <translation>查看待办事项</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>导入其他文件</translation>
    </message>
    <message>
        <source>Nothing new in {0}</source>
        <translation>{0} 中没有新内容</translation>
    </message>
    <message>
        <source>{0} is imported</source>
        <translation>{0} 已导入</translation>
    </message>
    <message>
        <source>Everything in it was known already; nothing was doubled.</source>
        <translation>其中内容均已有记录，没有重复记账。</translation>
    </message>
    <message>
        <source>Columns and conventions are remembered for the next file with these headings.</source>
        <translation>已记住列的对应关系和格式，下次遇到同样列名的文件时自动使用。</translation>
    </message>
    <message>
        <source>What the file lists</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读取行数</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新增客户</translation>
    </message>
    <message>
        <source>New invoices</source>
        <translation>新增发票</translation>
    </message>
    <message>
        <source>New credit notes</source>
        <translation>新增红字发票</translation>
    </message>
    <message>
        <source>New payments</source>
        <translation>新增收款</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>已有记录</translation>
    </message>
    <message>
        <source>Twice in the file</source>
        <translation>文件中重复</translation>
    </message>
    <message>
        <source>Show the customers</source>
        <translation>查看客户</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n invoices not in the list</source>
        <translation>
            <numerusform>查看清单中没有的%n张发票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next file (%n left)</source>
        <translation>
            <numerusform>下一个文件（还有%n个）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>Decisions of the run</source>
        <extracomment>How many invoices of one reason are read at a time. Lists of reasons with up to so many invoices are shown opened.</extracomment>
        <translation>批次中的处理决定</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>致电</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未到时间</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>未列入</translation>
    </message>
    <message>
        <source>Customer or number</source>
        <translation>客户或号码</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Nothing here matches your search.</source>
        <translation>没有符合搜索条件的内容。</translation>
    </message>
    <message>
        <source>No letter is due. What is held or not yet due is in the other lists, with reasons.</source>
        <translation>没有需要寄出的函件。暂缓和未到时间的款项及原因见其他列表。</translation>
    </message>
    <message>
        <source>Nothing is held: nobody has to act before reminders can go on.</source>
        <translation>没有暂缓的款项：催款无需等待人工处理。</translation>
    </message>
    <message>
        <source>Nothing waits for a later day.</source>
        <translation>没有等待日后处理的款项。</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>这里没有内容。</translation>
    </message>
</context>
<context>
    <name>RiskPage</name>
    <message>
        <source>Risk</source>
        <extracomment>What is compared: today with so many days ago. Grading that took longer than this is not begun again after every change, but when the person pauses. So little may be left of the table below the overview: its head, two rows and its foot.</extracomment>
        <translation>风险</translation>
    </message>
    <message>
        <source>Hide the overview</source>
        <translation>隐藏概览</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>名称或编号</translation>
    </message>
    <message>
        <source>Choose a customer to see why it has its grade.</source>
        <translation>选择一位客户，查看其信用等级的依据。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>未评级</translation>
    </message>
    <message>
        <source>Got worse</source>
        <translation>等级下降</translation>
    </message>
    <message>
        <source>No new credit</source>
        <translation>暂停赊销</translation>
    </message>
    <message numerus="yes">
        <source>%n customers, balance {0}</source>
        <translation>
            <numerusform>%n位客户，应收余额 {0}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n graded D or E</source>
        <translation>
            <numerusform>%n位为 D 或 E 级</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation>显示概览</translation>
    </message>
    <message>
        <source>Customers by grade and balance</source>
        <translation>按信用等级和应收余额排列的客户</translation>
    </message>
    <message>
        <source>Nobody owes anything. Grades appear here once there are open invoices.</source>
        <translation>没有应收余额。有未清发票后，这里会显示信用等级。</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>新增发票</translation>
    </message>
    <message>
        <source>No customer matches this filter.</source>
        <translation>没有符合条件的客户。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>RiskPane</name>
    <message>
        <source>Points then and now</source>
        <translation>当时与现在的分数</translation>
    </message>
    <message>
        <source>This customer was not known a month ago.</source>
        <translation>一个月前尚无该客户的资料。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Since a month ago</source>
        <translation>与一个月前相比</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>No new credit</source>
        <translation>暂停赊销</translation>
    </message>
    <message>
        <source>Open the customer, {0}</source>
        <translation>打开客户 {0}</translation>
    </message>
    <message>
        <source>Balance, {0}</source>
        <translation>应收余额（{0}）</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>late · seriously late</source>
        <translation>逾期 · 严重逾期</translation>
    </message>
    <message>
        <source>Score, of 100</source>
        <translation>评分（满分100）</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>Also send a friendly notice before the due date</source>
        <translation>到期日前另发一封付款提醒</translation>
    </message>
    <message>
        <source>Notice before the due date</source>
        <translation>到期前付款提醒</translation>
    </message>
    <message>
        <source>Pause between letters to one customer</source>
        <translation>同一客户两次函件的间隔</translation>
    </message>
    <message>
        <source>At most one letter in this time, whatever else falls due</source>
        <translation>此期间最多寄一封，即使有其他款项到期</translation>
    </message>
    <message>
        <source>Smaller totals are not reminded: the letter would cost more than it brings.</source>
        <translation>合计低于此金额的不催款，免得得不偿失。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>No pause</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Smallest amount to remind, {0}</source>
        <translation>最低催款金额（{0}）</translation>
    </message>
</context>
<context>
    <name>RunArea</name>
    <message>
        <source>Run</source>
        <extracomment>In less than this the list of the run and the form for posting are not both shown.</extracomment>
        <translation>批次</translation>
    </message>
    <message>
        <source>Undo the run …</source>
        <translation>撤销批次…</translation>
    </message>
    <message>
        <source>No run yet. Prepare one: it shows who would be reminded and why, and sends nothing.</source>
        <translation>尚无催款批次。请先准备一个批次：可查看将向谁催款及原因，不会寄出任何函件。</translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n封函件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n笔款项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunNotes</name>
    <message>
        <source>Prepare as of today</source>
        <translation>以今天为准重新准备</translation>
    </message>
    <message>
        <source>This run was prepared as of {0}. What fell due since is not in it.</source>
        <translation>本批次截至{0}，此后到期的款项未列入。</translation>
    </message>
    <message>
        <source>Prepare again</source>
        <translation>重新准备</translation>
    </message>
    <message>
        <source>This run is of {0}, and its letters would bear that date. What fell due since is not in it.</source>
        <translation>本批次截至{0}，函件将以该日落款。此后到期的款项未列入。</translation>
    </message>
    <message>
        <source>This run is of {0}: its letters would bear that date and ask for payment by {1} or later. What fell due since is not in it.</source>
        <translation>本批次截至{0}：函件将以该日落款，付款期限最早为{1}。此后到期的款项未列入。</translation>
    </message>
    <message>
        <source>This run is of {0}: its letters would bear that date and ask for payment by {1}, which is over. Prepare it as of today.</source>
        <translation>本批次截至{0}：函件将以该日落款，要求最迟于{1}付款，而该期限已过。请以今天为准重新准备。</translation>
    </message>
    <message>
        <source>This run was prepared by “{0}”; the company goes by “{1}” since. It cannot be issued before it is prepared again.</source>
        <translation>本批次按“{0}”准备，公司此后已改用“{1}”。重新准备之前不能出具。</translation>
    </message>
    <message numerus="yes">
        <source>%n more invoices would be reminded</source>
        <translation>
            <numerusform>另有%n张发票应催款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer</source>
        <translation>
            <numerusform>%n张不再催款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another step or amount</source>
        <translation>
            <numerusform>%n张的阶段或金额已变</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for another reason</source>
        <translation>
            <numerusform>%n张未催的原因已变</numerusform>
        </translation>
    </message>
    <message>
        <source>Something has changed since this run was prepared: {0}.</source>
        <translation>本批次准备之后情况有变：{0}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Bank accounts</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>催款</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>设置分类</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keys</source>
        <extracomment>Rows of keys in one column of the card.</extracomment>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Go to a customer, invoice, page or action</source>
        <translation>前往客户、发票、页面或操作</translation>
    </message>
    <message>
        <source>The guide, at the page for where you are</source>
        <translation>使用指南（打开与当前位置对应的一页）</translation>
    </message>
    <message>
        <source>This list of keys</source>
        <translation>快捷键列表</translation>
    </message>
    <message>
        <source>Search on this page</source>
        <translation>在本页搜索</translation>
    </message>
    <message>
        <source>The next step of reminders or an import</source>
        <translation>催款或导入的下一步</translation>
    </message>
    <message>
        <source>New: customer, invoice, reminder run, or a menu of them</source>
        <translation>新增：客户、发票、催款批次，或其菜单</translation>
    </message>
    <message>
        <source>Change the chosen customer or letter</source>
        <translation>修改所选客户或函件</translation>
    </message>
    <message>
        <source>Print the letters, the list or the report</source>
        <translation>打印函件、列表或报表</translation>
    </message>
    <message>
        <source>Record a receipt</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>Undo what the message at the foot says was done</source>
        <translation>撤销底部消息所说的操作</translation>
    </message>
    <message>
        <source>Open another ledger</source>
        <translation>打开其他账套</translation>
    </message>
    <message>
        <source>Close CreditDesk</source>
        <translation>关闭 CreditDesk</translation>
    </message>
    <message>
        <source>Close a form, empty the search</source>
        <translation>关闭表单，清空搜索</translation>
    </message>
    <message>
        <source>Stop the work shown at the foot</source>
        <translation>停止窗口底部显示的操作</translation>
    </message>
    <message>
        <source>Open the chosen row; in a form, save</source>
        <translation>打开所选行；在表单中保存</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Leave out of a run, or put back</source>
        <translation>从批次中剔除或恢复</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Undo the chosen letter of a run</source>
        <translation>撤销批次中所选函件</translation>
    </message>
    <message>
        <source>The list of a run before this one</source>
        <translation>批次的上一个清单</translation>
    </message>
    <message>
        <source>The next list of a run: held, not yet</source>
        <translation>批次的下一个清单：暂缓、未到时间</translation>
    </message>
    <message>
        <source>First and last row</source>
        <translation>首行和末行</translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation>Shift+方向键</translation>
    </message>
    <message>
        <source>Choose several rows; their sum stands below</source>
        <translation>选择多行，下方显示合计</translation>
    </message>
    <message>
        <source>Copy the chosen rows</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Letter larger, smaller, as wide as the pane</source>
        <translation>函件放大、缩小、适合宽度</translation>
    </message>
</context>
<context>
    <name>SideStack</name>
    <message>
        <source>Close without saving?</source>
        <extracomment>After this long a form is on the screen, and what its saving needs is loaded beside it.</extracomment>
        <translation>不保存就关闭吗？</translation>
    </message>
    <message>
        <source>What you entered here has not been stored yet.</source>
        <translation>这里填写的内容尚未保存。</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>This ledger is still empty</source>
        <translation>账套还是空的</translation>
    </message>
    <message>
        <source>Drop a list of your open invoices on this window, as CSV or Excel: customers, invoices and receipts are read from it, and you see everything before it is stored. Or enter the first customer by hand.</source>
        <translation>把未清应收清单（CSV 或 Excel）拖到此窗口：客户、发票和收款都会从中读取，保存前可逐项查看。也可以手工新增第一位客户。</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入清单</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新增客户</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Choose a ledger. One company is one file, which you can copy, move and back up.</source>
        <translation>请选择账套。一家公司就是一个文件，可以复制、移动和备份。</translation>
    </message>
    <message>
        <source>CreditDesk</source>
        <translation>CreditDesk</translation>
    </message>
    <message>
        <source>CreditDesk ledgers (*.creditdesk)</source>
        <translation>CreditDesk 账套 (*.creditdesk)</translation>
    </message>
    <message>
        <source>Where is {0} now?</source>
        <translation>{0} 现在在哪里？</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>changed {0}</source>
        <translation>{0} 有变动</translation>
    </message>
    <message>
        <source>not found in {0}</source>
        <translation>在 {0} 中未找到</translation>
    </message>
    <message>
        <source>Ledgers you have opened appear here.</source>
        <translation>打开过的账套会列在这里。</translation>
    </message>
    <message>
        <source>Locate …</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Locate {0}</source>
        <translation>查找 {0}</translation>
    </message>
    <message>
        <source>Take {0} out of the list</source>
        <translation>从列表中删除 {0}</translation>
    </message>
    <message>
        <source>opened {0}</source>
        <translation>{0} 打开</translation>
    </message>
    <message>
        <source>New ledger …</source>
        <translation>新建账套…</translation>
    </message>
    <message>
        <source>Open a ledger …</source>
        <translation>打开账套…</translation>
    </message>
    <message>
        <source>Explore the sample company</source>
        <translation>试用示例公司</translation>
    </message>
    <message>
        <source>The sample company has sixty customers and eighteen months of invoices, all invented. Try whatever you like: it is made anew each time.</source>
        <translation>示例公司有60位客户和18个月的发票，全部为虚构。可以随意试用，每次都会重新生成。</translation>
    </message>
</context>
<context>
    <name>StateChain</name>
    <message>
        <source>State of the run: {0}</source>
        <translation>批次状态：{0}</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Notice</source>
        <translation>到期前提醒</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Days before the due date</source>
        <translation>到期前天数</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>第{0}阶段</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Days after the due date</source>
        <translation>到期后天数</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Tone of the letter</source>
        <translation>函件语气</translation>
    </message>
    <message>
        <source>Nothing more</source>
        <translation>无其他</translation>
    </message>
    <message>
        <source>What it brings with it</source>
        <translation>附带措施</translation>
    </message>
    <message>
        <source>0 = the letter sets no date</source>
        <translation>0＝函件中不写期限</translation>
    </message>
    <message>
        <source>Days granted to pay</source>
        <translation>给予的付款天数</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Registered letter</source>
        <translation>挂号信</translation>
    </message>
    <message>
        <source>Telephone call</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Steps of the ladder</source>
        <translation>催款方案的各阶段</translation>
    </message>
    <message>
        <source>{0}
To be corrected: {1}</source>
        <translation>{0}
待更正：{1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>{0} (switched off)</source>
        <translation>{0}（已停用）</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Letters {0} run {1}.pdf</source>
        <translation>函件 {0} 批次 {1}.pdf</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Print letters to one file</source>
        <translation>把函件打印到一个文件</translation>
    </message>
    <message numerus="yes">
        <source>%n copies are in {0}.</source>
        <translation>
            <numerusform>%n份副本已写入 {0}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls recorded.</source>
        <translation>
            <numerusform>已登记%n个电话。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo this run and its %n letters?</source>
        <translation>
            <numerusform>撤销本批次及其%n封函件？</numerusform>
        </translation>
    </message>
    <message>
        <source>The letters must not be sent. Their numbers stay used; the next run may remind again.</source>
        <translation>这些函件不得寄出。函件号不再使用；下一批次可再次催款。</translation>
    </message>
    <message>
        <source>Undo this run?</source>
        <translation>撤销此批次？</translation>
    </message>
    <message>
        <source>No letter of it has been issued. What was left out of it is asked anew in the next run.</source>
        <translation>本批次尚未出具函件。其中剔除的发票，下一批次会重新列出。</translation>
    </message>
    <message>
        <source>Undo the run</source>
        <translation>撤销批次</translation>
    </message>
    <message>
        <source>The run is undone.</source>
        <translation>批次已撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n letters undone.</source>
        <translation>
            <numerusform>已撤销%n封函件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n封函件</numerusform>
        </translation>
    </message>
    <message>
        <source>Run of {0}: {1}</source>
        <translation>{0}批次：{1}</translation>
    </message>
    <message numerus="yes">
        <source>%n to post</source>
        <translation>
            <numerusform>%n封待寄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to call</source>
        <translation>
            <numerusform>%n个待致电</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n笔款项</numerusform>
        </translation>
    </message>
    <message>
        <source>Run of {0}: {1}, {2}</source>
        <translation>{0}批次：{1}，{2}</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>%n个电话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n笔暂缓</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not yet</source>
        <translation>
            <numerusform>%n笔未到时间</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issue %n letters</source>
        <translation>
            <numerusform>出具%n封函件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release %n calls</source>
        <translation>
            <numerusform>安排%n个电话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n letters</source>
        <translation>
            <numerusform>打印%n封函件</numerusform>
        </translation>
    </message>
    <message>
        <source>Prepare again</source>
        <translation>重新准备</translation>
    </message>
    <message>
        <source>Prepare as of today</source>
        <translation>以今天为准重新准备</translation>
    </message>
    <message numerus="yes">
        <source>%n calls to make</source>
        <translation>
            <numerusform>%n个电话待打</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark as posted</source>
        <translation>登记寄出</translation>
    </message>
    <message>
        <source>Prepare reminders</source>
        <translation>准备催款</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>Issue dated {0} …</source>
        <translation>以{0}落款出具…</translation>
    </message>
    <message>
        <source>Print copies</source>
        <translation>打印副本</translation>
    </message>
    <message numerus="yes">
        <source>Prepared again; %n invoices stay left out.</source>
        <translation>
            <numerusform>已重新准备；%n张发票仍保持剔除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Prepared again.</source>
        <translation>已重新准备。</translation>
    </message>
    <message numerus="yes">
        <source>Issue %n letters dated {0}?</source>
        <translation>
            <numerusform>出具以{0}落款的%n封函件？</numerusform>
        </translation>
    </message>
    <message>
        <source>They will bear this date although today is {0}.</source>
        <translation>函件将以该日落款，而今天是{0}。</translation>
    </message>
    <message>
        <source>They ask for payment by {0} or later.</source>
        <translation>函件要求的付款期限最早为{0}。</translation>
    </message>
    <message>
        <source>Issue with this date</source>
        <translation>以该日落款出具</translation>
    </message>
    <message numerus="yes">
        <source>%n letters issued.</source>
        <translation>
            <numerusform>已出具%n封函件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoices dropped: {0}.</source>
        <translation>
            <numerusform>%n张发票未寄：{0}。</numerusform>
        </translation>
    </message>
    <message>
        <source>All letters are in {0}.</source>
        <translation>全部函件已写入 {0}。</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message numerus="yes">
        <source>%n rows</source>
        <extracomment>Selections up to this many rows are added up; beyond it only counted.</extracomment>
        <translation>
            <numerusform>%n行</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} selected</source>
        <translation>已选{0}行</translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <source>Choose the invoice or the credit note, then take it back.</source>
        <translation>请先选中要撤销录入的发票或红字发票。</translation>
    </message>
    <message>
        <source>{0} is taken back, as if it had not been entered.</source>
        <translation>{0}的录入已撤销，视同从未录入。</translation>
    </message>
    <message>
        <source>Taking it back</source>
        <translation>正在撤销录入</translation>
    </message>
    <message>
        <source>Take back the entry {0} of {1}, {2}?</source>
        <translation>撤销{1}的{0}（{2}）的录入？</translation>
    </message>
    <message>
        <source>For what was typed in wrongly: it goes from every list and figure, and can be entered anew. The history keeps that it was there. What the customer has received is credited or written off instead.</source>
        <translation>仅用于录入有误：撤销后不再出现在任何列表和数字中，可以重新录入；操作记录仍保留这笔录入及其撤销。已交给客户的发票请开红字发票冲减，或作坏账核销。</translation>
    </message>
    <message>
        <source>Take back the entry</source>
        <translation>撤销录入</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>Show %n older ones</source>
        <extracomment>So many are shown at once; older ones on request.</extracomment>
        <translation>
            <numerusform>显示更早的%n条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <extracomment>How long a toast stays; the pointer over it stops the clock. Between a toast and the sides of the page, its foot, or the edge of the window below it (pixels).</extracomment>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Prepare reminders</source>
        <translation>准备催款</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>Worry about</source>
        <translation>重点关注</translation>
    </message>
    <message>
        <source>This page is for the screen; the ageing report says it on paper.</source>
        <translation>此页供屏幕查看；需要纸面时请用账龄表。</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>打开报表</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>没有待办事项。</translation>
    </message>
    <message numerus="yes">
        <source>%n invoices were left out of today&apos;s reminders.</source>
        <translation>
            <numerusform>今日催款已剔除%n张发票。</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the reminders …</source>
        <translation>正在查看催款…</translation>
    </message>
</context>
<context>
    <name>Todo</name>
    <message>
        <source>Review the prepared reminder run</source>
        <extracomment>So many agreed steps have lines of their own.</extracomment>
        <translation>查看已准备的催款批次</translation>
    </message>
    <message>
        <source>Nothing is sent before you issue it</source>
        <translation>出具之前不会寄出任何函件</translation>
    </message>
    <message numerus="yes">
        <source>%n items held back</source>
        <translation>
            <numerusform>%n笔暂缓</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out today</source>
        <translation>
            <numerusform>今日已剔除%n张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters to send</source>
        <translation>
            <numerusform>待寄%n封函件</numerusform>
        </translation>
    </message>
    <message>
        <source>Prepare and look through them</source>
        <translation>准备并逐封查看</translation>
    </message>
    <message numerus="yes">
        <source>%n invoices to call about</source>
        <translation>
            <numerusform>%n张发票待电话催款</numerusform>
        </translation>
    </message>
    <message>
        <source>The next step of their reminders is a call</source>
        <translation>下一催款阶段是电话</translation>
    </message>
    <message numerus="yes">
        <source>%n letters issued, not printed</source>
        <translation>
            <numerusform>%n封函件已出具未打印</numerusform>
        </translation>
    </message>
    <message>
        <source>Print them and take them to the post</source>
        <translation>请打印并寄出</translation>
    </message>
    <message numerus="yes">
        <source>%n letters printed, not posted</source>
        <translation>
            <numerusform>%n封函件已打印未寄出</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminders go on only after posting is recorded</source>
        <translation>登记寄出后催款才会继续</translation>
    </message>
    <message>
        <source>Their run is issued; record the calls when they are made</source>
        <translation>所在批次已出具；打过电话后请登记</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>Agreed for {0}</source>
        <translation>约定日期 {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n more agreed steps</source>
        <translation>
            <numerusform>另有%n项约定事项</numerusform>
        </translation>
    </message>
    <message>
        <source>The next one: {0}</source>
        <translation>下一项：{0}</translation>
    </message>
    <message numerus="yes">
        <source>%n receipts not allocated</source>
        <translation>
            <numerusform>%n笔收款未核销</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminders wait where they would cover what is overdue</source>
        <translation>足以抵付逾期款的，暂缓催款</translation>
    </message>
    <message numerus="yes">
        <source>%n overdue customers without an address</source>
        <translation>
            <numerusform>%n位逾期客户无地址</numerusform>
        </translation>
    </message>
    <message>
        <source>No letter can be sent to them</source>
        <translation>无法寄函</translation>
    </message>
    <message>
        <source>Import your open invoices</source>
        <translation>导入未清应收</translation>
    </message>
    <message>
        <source>From a CSV or Excel list</source>
        <translation>从 CSV 或 Excel 清单</translation>
    </message>
    <message>
        <source>Enter the first invoice</source>
        <translation>新增第一张发票</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>逐张录入</translation>
    </message>
</context>
<context>
    <name>TooLate</name>
    <message numerus="yes">
        <source>%n letters ask for payment by a day that is over when they are posted: undo and prepare them anew.</source>
        <translation>
            <numerusform>有%n封函件要求的付款期限在寄出时已过：请撤销后重新准备。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message numerus="yes">
        <source>%n invoices</source>
        <translation>
            <numerusform>%n张发票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n credit notes</source>
        <translation>
            <numerusform>%n张红字发票</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>%n笔收款</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new customers</source>
        <translation>
            <numerusform>%n位新客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken out again: {0}. The file can be imported anew.</source>
        <translation>将撤回：{0}。该文件可以重新导入。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Undo the import of {0}?</source>
        <translation>撤销 {0} 的导入？</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>The import of {0} is undone.</source>
        <translation>{0} 的导入已撤销。</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>正在撤销导入</translation>
    </message>
</context>
<context>
    <name>Unsaved</name>
    <message>
        <source>Save the changes to “{0}”?</source>
        <translation>保存对“{0}”的更改？</translation>
    </message>
    <message>
        <source>They were entered in the settings and are not stored yet.</source>
        <translation>这些更改已在设置中填写，尚未保存。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>Preparing reminders</source>
        <translation>正在准备催款</translation>
    </message>
    <message>
        <source>Leaving out</source>
        <translation>正在剔除</translation>
    </message>
    <message>
        <source>Putting back</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>Marking as reviewed</source>
        <translation>正在标记复核</translation>
    </message>
    <message>
        <source>Issuing letters</source>
        <translation>正在出具函件</translation>
    </message>
    <message>
        <source>Writing the print file</source>
        <translation>正在写入打印文件</translation>
    </message>
    <message>
        <source>Marking as posted</source>
        <translation>正在登记寄出</translation>
    </message>
    <message>
        <source>Undone right after recording</source>
        <translation>登记后随即撤销</translation>
    </message>
    <message>
        <source>The letters wait to be posted again.</source>
        <translation>函件恢复为待寄出。</translation>
    </message>
    <message>
        <source>Taking the posting back</source>
        <translation>正在撤销寄出登记</translation>
    </message>
    <message>
        <source>Recording the call</source>
        <translation>正在登记致电</translation>
    </message>
    <message>
        <source>Recorded by mistake</source>
        <translation>误登记</translation>
    </message>
    <message>
        <source>The call waits again.</source>
        <translation>该电话恢复为待打。</translation>
    </message>
    <message>
        <source>Taking the call back</source>
        <translation>撤回电话登记</translation>
    </message>
    <message>
        <source>Undoing the run</source>
        <translation>正在撤销批次</translation>
    </message>
    <message>
        <source>Undoing letters</source>
        <translation>正在撤销函件</translation>
    </message>
</context>
<context>
    <name>ViewPicker</name>
    <message>
        <source>Name of the view</source>
        <extracomment>Widest that the name of a view may make the button, narrowest that chips may leave, and room around the name.</extracomment>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Standard view</source>
        <translation>标准视图</translation>
    </message>
    <message>
        <source>View: {0}, changed</source>
        <translation>视图：{0}，已改动</translation>
    </message>
    <message>
        <source>View: {0}</source>
        <translation>视图：{0}</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>显示列</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Save the changes to “{0}”</source>
        <translation>保存对“{0}”的改动</translation>
    </message>
    <message>
        <source>Save as a new view …</source>
        <translation>另存为新视图…</translation>
    </message>
    <message>
        <source>Rename “{0}” …</source>
        <translation>重命名“{0}”…</translation>
    </message>
    <message>
        <source>Delete “{0}”</source>
        <translation>删除“{0}”</translation>
    </message>
    <message>
        <source>View “{0}”. The star: the list is shown another way now.</source>
        <translation>视图“{0}”。星号表示列表现在的样子与该视图不同。</translation>
    </message>
    <message>
        <source>View “{0}”: filter, search, order and columns of this list</source>
        <translation>视图“{0}”：此列表的筛选、搜索、排序和列</translation>
    </message>
</context>
<context>
    <name>WholeForm</name>
    <message>
        <source>Days between two letters</source>
        <translation>两封函件的间隔天数</translation>
    </message>
    <message>
        <source>At least, for one and the same invoice</source>
        <translation>同一张发票的最短间隔</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>按现行版本</translation>
    </message>
    <message>
        <source>As supplied with CreditDesk</source>
        <translation>恢复为 CreditDesk 自带的方案</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>从哪个版本改起</translation>
    </message>
    <message>
        <source>An earlier version or the preset, to change it or to go back to it</source>
        <translation>可选早期版本或自带方案，在其上修改或直接恢复</translation>
    </message>
    <message>
        <source>Version {0}.</source>
        <translation>版本 {0}。</translation>
    </message>
    <message numerus="yes">
        <source>%n open invoices climb it and stay on it, whatever is changed here.</source>
        <translation>
            <numerusform>有%n张未清发票正按此版本催款，此处如何修改都不影响它们。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open invoices still climb an earlier version.</source>
        <translation>
            <numerusform>有%n张未清发票仍按早期版本催款。</numerusform>
        </translation>
    </message>
    <message>
        <source>A change is for invoices that have not been reminded yet.</source>
        <translation>修改只对尚未催过的发票生效。</translation>
    </message>
    <message>
        <source>Version {0}, as the file was made</source>
        <translation>版本 {0}，建档时的方案</translation>
    </message>
    <message>
        <source>Version {0}, {1}, {2}</source>
        <translation>版本 {0}，{1}，{2}</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Explore the sample company</source>
        <translation>试用示例公司</translation>
    </message>
    <message>
        <source>Open a ledger …</source>
        <translation>打开账套…</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>第{0}步，共{1}步</translation>
    </message>
    <message>
        <source>Make the ledger</source>
        <translation>建账</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Worries</name>
    <message>
        <source>Nobody is overdue in {0}.</source>
        <extracomment>So many lines at most.</extracomment>
        <translation>没有 {0} 逾期款项。</translation>
    </message>
    <message numerus="yes">
        <source>%n customers are overdue, none for more than {0} days.</source>
        <translation>
            <numerusform>有%n位客户逾期，均未超过{0}天。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers are overdue, only trifles for more than {0} days.</source>
        <translation>
            <numerusform>有%n位客户逾期，超过{0}天的只有零星小额。</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0}{1}</translation>
    </message>
    <message>
        <source>Looking at the grades …</source>
        <translation>正在计算信用等级…</translation>
    </message>
    <message>
        <source>Nobody gives reason to worry.</source>
        <translation>没有需要担心的客户。</translation>
    </message>
    <message>
        <source>oldest {0} overdue</source>
        <translation>最长逾期{0}</translation>
    </message>
    <message>
        <source>no new credit</source>
        <translation>暂停赊销</translation>
    </message>
    <message>
        <source>short history</source>
        <translation>历史较短</translation>
    </message>
    <message>
        <source>much later than usual</source>
        <translation>远晚于其通常付款日</translation>
    </message>
    <message>
        <source>{0} chance of serious lateness</source>
        <translation>严重逾期的可能性{0}</translation>
    </message>
</context>
<context>
    <name>WriteOffForm</name>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>开票日期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未收金额</translation>
    </message>
    <message>
        <source>What kind</source>
        <translation>核销类别</translation>
    </message>
    <message>
        <source>Amount to write off</source>
        <translation>核销金额</translation>
    </message>
    <message>
        <source>Day of the write-off</source>
        <translation>核销日期</translation>
    </message>
    <message>
        <source>Balances know it from then on</source>
        <translation>自该日起计入各项余额</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The invoice stays in the ledger; the write-off can be reversed on the customer&apos;s page.</source>
        <translation>发票仍保留在账套中；这笔核销可在客户页冲销。</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>确认核销</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Kept in the history, such as: insolvency opened on 12 May</source>
        <translation>记入操作记录，例如：客户5月12日进入破产程序</translation>
    </message>
    <message>
        <source>May stay empty, or such as: bank charges, rounding</source>
        <translation>可不填，或例如：银行手续费、四舍五入</translation>
    </message>
    <message>
        <source>Nothing of the invoice stays open.</source>
        <translation>该发票不再有未收金额。</translation>
    </message>
    <message>
        <source>{0} of the invoice stays open.</source>
        <translation>该发票仍有 {0} 未收。</translation>
    </message>
    <message>
        <source>Enter the amount to write off.</source>
        <translation>请输入核销金额。</translation>
    </message>
    <message>
        <source>Enter the day on which it is written off.</source>
        <translation>请输入核销日期。</translation>
    </message>
    <message>
        <source>Writing off</source>
        <translation>正在核销坏账</translation>
    </message>
</context>
<context>
    <name>badges</name>
    <message>
        <source>Prepared</source>
        <extracomment>State of a letter or run -&gt; (tone of the badge, word).</extracomment>
        <translation>已准备</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已复核</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已出具</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已寄出</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>已致电</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>期初带入</translation>
    </message>
    <message>
        <source>Paid</source>
        <extracomment>No filter at all: what an unfiltered table asks for.</extracomment>
        <translation>已结清</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>坏账核销</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未清</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>部分收款</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>争议</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>红字发票</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>已用完</translation>
    </message>
    <message>
        <source>Counts from {0}</source>
        <translation>{0}起计入</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>On opening</source>
        <translation>打开时</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>定时</translation>
    </message>
    <message>
        <source>On closing</source>
        <translation>关闭时</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>导入前</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>升级前</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>恢复前</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>was {0}</source>
        <translation>原 {0}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>No new credit</source>
        <translation>暂停赊销</translation>
    </message>
</context>
<context>
    <name>beginning</name>
    <message>
        <source>Back to {0}</source>
        <translation>返回 {0}</translation>
    </message>
    <message>
        <source>Back to the start</source>
        <translation>返回开始页</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>The file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>A record points to one that is missing</source>
        <translation>记录引用的内容不存在</translation>
    </message>
    <message>
        <source>An open amount differs from its entries</source>
        <translation>未收金额与明细不符</translation>
    </message>
    <message>
        <source>A day of settlement differs from its entries</source>
        <translation>结清日期与明细不符</translation>
    </message>
    <message>
        <source>What is left of a receipt differs from its entries</source>
        <translation>收款余额与明细不符</translation>
    </message>
    <message>
        <source>More was allocated than had been received</source>
        <translation>核销金额超过收款金额</translation>
    </message>
    <message>
        <source>More was allocated to an invoice than it amounts to</source>
        <translation>核销金额超过发票金额</translation>
    </message>
    <message>
        <source>A set-off lacks its other half</source>
        <translation>冲抵缺少对应分录</translation>
    </message>
    <message>
        <source>The day a receipt was used up differs from its entries</source>
        <translation>收款核销完毕日期与明细不符</translation>
    </message>
    <message>
        <source>A date is not a date</source>
        <translation>日期无效</translation>
    </message>
    <message>
        <source>An allocation mixes currencies or customers</source>
        <translation>核销混用了不同币种或客户</translation>
    </message>
    <message>
        <source>An allocation lies before its invoice or receipt</source>
        <translation>核销日期早于发票或收款日期</translation>
    </message>
    <message>
        <source>A letter&apos;s total differs from its lines</source>
        <translation>函件合计与明细不符</translation>
    </message>
    <message>
        <source>A line of a letter does not add up</source>
        <translation>函件明细行金额不符</translation>
    </message>
    <message>
        <source>A reminder step has no posted letter</source>
        <translation>催款阶段没有对应的已寄出函件</translation>
    </message>
    <message>
        <source>A posted letter has not moved its invoices</source>
        <translation>已寄出函件未推进催款阶段</translation>
    </message>
    <message>
        <source>The company is missing</source>
        <translation>缺少公司信息</translation>
    </message>
    <message>
        <source>A stored letter or file was changed</source>
        <translation>已存函件或文件被改动</translation>
    </message>
    <message>
        <source>The history was changed afterwards</source>
        <translation>操作记录事后被改动</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>Close without saving?</source>
        <translation>不保存就关闭？</translation>
    </message>
    <message>
        <source>What was entered in an open form has not been stored yet.</source>
        <translation>打开的表单中有尚未保存的内容。</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存关闭</translation>
    </message>
    <message>
        <source>Stop the work that is still running?</source>
        <translation>停止仍在进行的操作？</translation>
    </message>
    <message>
        <source>What it has done so far is taken back; nothing is left half done.</source>
        <translation>已做的部分会全部撤回，不会只做一半。</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>+: there are open items in other currencies too; the pane shows them</source>
        <translation>“+”表示还有其他币种的未清项，详见右侧</translation>
    </message>
    <message>
        <source>+: more is overdue in other currencies; the pane shows them</source>
        <translation>“+”表示其他币种也有逾期，详见右侧</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>应收余额</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>未核销</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最长逾期</translation>
    </message>
    <message>
        <source>Oldest, days late</source>
        <translation>最长逾期天数</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未收金额</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>开票日期</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>未核销</translation>
    </message>
    <message>
        <source>Letter</source>
        <extracomment>No filter at all: what an unfiltered table asks for. 22 characters of the name, less than in other lists, so that amount and state stay beside it as long as they can.</extracomment>
        <translation>函件</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中的内容</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Paid or open</source>
        <translation>已收或未收</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>附言</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>E-mail, phone</source>
        <translation>邮箱、电话</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What it lists</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入日期</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Known before</source>
        <translation>已有记录</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>催款</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>结清日期</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>备份时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>寄出日期</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>寄送方式</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>邮件单号</translation>
    </message>
    <message>
        <source>In the letter</source>
        <translation>函中所列</translation>
    </message>
    <message>
        <source>Demanded</source>
        <translation>催款金额</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>目前未收</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Month ago</source>
        <translation>一个月前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>严重逾期</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>赊销</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>After the move</source>
        <translation>转入后</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
</context>
<context>
    <name>conflict</name>
    <message>
        <source>{0}: stored “{1}”, entered here “{2}”</source>
        <extracomment>Most differences told; a record has few fields that two people change at once.</extracomment>
        <translation>{0}：已存“{1}”，此处录入“{2}”</translation>
    </message>
    <message>
        <source>You both changed the same thing. Your change is not stored yet. Which one should be kept?</source>
        <translation>双方修改了同一内容，您的修改尚未保存。要保留哪一个？</translation>
    </message>
    <message>
        <source>Somebody else changed this record meanwhile</source>
        <translation>他人已修改此记录</translation>
    </message>
    <message>
        <source>Keep theirs</source>
        <translation>保留对方的</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>保留我的</translation>
    </message>
</context>
<context>
    <name>contacts</name>
    <message>
        <source>Call</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>拜访</translation>
    </message>
    <message>
        <source>E-mail or letter</source>
        <translation>邮件或信函</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Nothing special</source>
        <translation>无特别结果</translation>
    </message>
    <message>
        <source>Spoken with</source>
        <translation>已沟通</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未联系上</translation>
    </message>
    <message>
        <source>Promised to pay</source>
        <translation>承诺付款</translation>
    </message>
    <message>
        <source>Disputes the debt</source>
        <translation>对欠款有争议</translation>
    </message>
    <message>
        <source>Refuses to pay</source>
        <translation>拒绝付款</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Next step, {0}: {1} (done)</source>
        <translation>下一步（{0}）：{1}（已完成）</translation>
    </message>
    <message>
        <source>Next step, {0}: {1}</source>
        <translation>下一步（{0}）：{1}</translation>
    </message>
    <message>
        <source>get in touch again</source>
        <translation>再次联系</translation>
    </message>
</context>
<context>
    <name>customers</name>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Consumer</source>
        <translation>消费者</translation>
    </message>
    <message>
        <source>Sole trader</source>
        <translation>个体工商户</translation>
    </message>
    <message>
        <source>Small or medium firm</source>
        <translation>中小企业</translation>
    </message>
    <message>
        <source>Large firm</source>
        <translation>大型企业</translation>
    </message>
    <message>
        <source>Public body</source>
        <translation>机关事业单位</translation>
    </message>
    <message>
        <source>As the company does</source>
        <translation>按公司方案</translation>
    </message>
    <message>
        <source>As the country suggests</source>
        <extracomment>Languages that letters exist in; &quot;&quot; follows the country.</extracomment>
        <translation>按国家/地区</translation>
    </message>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese (simplified)</source>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>未填</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Stopped: {0}. What was not finished is not kept.</source>
        <translation>已取消：{0}。未完成的部分不保留。</translation>
    </message>
</context>
<context>
    <name>events</name>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>File added</source>
        <translation>添加附件</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>已致电</translation>
    </message>
    <message>
        <source>Contact noted</source>
        <translation>记录联系</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Delivery recorded</source>
        <translation>登记送达结果</translation>
    </message>
    <message>
        <source>Posting taken back</source>
        <translation>撤回寄出登记</translation>
    </message>
    <message>
        <source>Call taken back</source>
        <translation>撤回电话登记</translation>
    </message>
    <message>
        <source>Delivery taken back</source>
        <translation>撤回送达登记</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>接收</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>已准备</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已复核</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已出具</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>已寄出</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>已登记</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>已核销</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已剔除</translation>
    </message>
    <message>
        <source>Taken in again</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>已改名</translation>
    </message>
    <message>
        <source>Open invoices moved</source>
        <translation>未清发票已转入新版本</translation>
    </message>
    <message>
        <source>Open invoices moved back</source>
        <translation>未清发票已退回原版本</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>不再可选</translation>
    </message>
    <message>
        <source>Offered again</source>
        <translation>恢复可选</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已冲销</translation>
    </message>
    <message>
        <source>Entry taken back</source>
        <translation>撤销录入</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>坏账或尾差核销</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>Own days</source>
        <translation>特殊日期</translation>
    </message>
    <message>
        <source>Rules of reminding</source>
        <translation>催款规则</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>红字发票</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Allocation</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>Reminder run</source>
        <translation>催款批次</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>催款方案</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>账套</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>allocated to</source>
        <translation>核销</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>invoices</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>credit notes</source>
        <translation>红字发票</translation>
    </message>
    <message>
        <source>receipts</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>posted letters</source>
        <translation>已寄出函件</translation>
    </message>
    <message>
        <source>printed before</source>
        <translation>此前已打印</translation>
    </message>
    <message>
        <source>imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>entries of the history</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>until</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>as of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>on</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>dated</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>tracking number</source>
        <translation>邮件单号</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>to remind</source>
        <translation>催款</translation>
    </message>
    <message>
        <source>held</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未到时间</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>未寄</translation>
    </message>
    <message>
        <source>bank accounts</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>smallest amount reminded</source>
        <translation>最小催款金额</translation>
    </message>
    <message>
        <source>ladder</source>
        <translation>催款方案</translation>
    </message>
    <message>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>days between two letters</source>
        <translation>两封函件的间隔天数</translation>
    </message>
    <message>
        <source>copied from</source>
        <translation>复制自</translation>
    </message>
    <message>
        <source>pause in days</source>
        <translation>间隔天数</translation>
    </message>
    <message>
        <source>notice before the due date</source>
        <translation>到期前提醒</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>register number</source>
        <translation>工商注册号</translation>
    </message>
    <message>
        <source>payment terms</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>kind of customer</source>
        <translation>客户类型</translation>
    </message>
    <message>
        <source>salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>customer since</source>
        <translation>客户起始日</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>city</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>country of the address</source>
        <translation>地址所在国家</translation>
    </message>
    <message>
        <source>logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>name in Latin letters</source>
        <translation>外文名称</translation>
    </message>
    <message>
        <source>address in Latin letters</source>
        <translation>外文地址</translation>
    </message>
    <message>
        <source>calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>due dates on rest days</source>
        <translation>休息日的到期日</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>from</source>
        <translation>自</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>account holder</source>
        <translation>户名</translation>
    </message>
    <message>
        <source>bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>account number</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>bank code</source>
        <translation>联行号</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>twice in the file</source>
        <translation>文件中重复</translation>
    </message>
    <message>
        <source>left out because of errors</source>
        <translation>因有误未导入</translation>
    </message>
    <message>
        <source>fields filled in</source>
        <translation>补填字段</translation>
    </message>
    <message>
        <source>names filled in</source>
        <translation>补填名称</translation>
    </message>
    <message>
        <source>addresses filled in</source>
        <translation>补填地址</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>state of</source>
        <translation>状态截至</translation>
    </message>
    <message>
        <source>no longer in it</source>
        <translation>不再包含</translation>
    </message>
    <message>
        <source>last letter number given</source>
        <translation>已用的最后函件编号</translation>
    </message>
    <message>
        <source>letters that had gone out</source>
        <translation>此前已寄出的函件</translation>
    </message>
    <message>
        <source>kept as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>by the ladder chosen</source>
        <translation>所选催款方案</translation>
    </message>
    <message>
        <source>to the next working day</source>
        <extracomment>What a person looks for first; the others follow as they are stored, by the alphabet. Seals and row ids: for the program, not for people. How many of something there were; none is not worth a word.</extracomment>
        <translation>顺延至下一工作日</translation>
    </message>
    <message>
        <source>not moved</source>
        <translation>不顺延</translation>
    </message>
    <message>
        <source>closed</source>
        <extracomment>Days of one&apos;s own, lists that were imported, and write-offs; entries of the contact log have names elsewhere.</extracomment>
        <translation>休息</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>invoices with what was paid</source>
        <translation>发票及已收款项</translation>
    </message>
    <message>
        <source>bad debt</source>
        <translation>坏账</translation>
    </message>
    <message>
        <source>small difference</source>
        <translation>尾差</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>consumer</source>
        <translation>消费者</translation>
    </message>
    <message>
        <source>sole trader</source>
        <translation>个体工商户</translation>
    </message>
    <message>
        <source>small or medium firm</source>
        <translation>中小企业</translation>
    </message>
    <message>
        <source>large firm</source>
        <translation>大型企业</translation>
    </message>
    <message>
        <source>public body</source>
        <translation>公共机构</translation>
    </message>
    <message>
        <source>a newer run was prepared</source>
        <extracomment>Sentences that the services keep in English.</extracomment>
        <translation>已准备更新的催款批次</translation>
    </message>
    <message>
        <source>one that was removed</source>
        <translation>已删除的一项</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已付</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Saturdays and Sundays only</source>
        <translation>仅周六和周日</translation>
    </message>
    <message>
        <source>a picture</source>
        <extracomment>What is told with the other facts or the names of records. What is stored as a code and has words on the screen.</extracomment>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>First steps</source>
        <translation>入门</translation>
    </message>
    <message>
        <source>The pages</source>
        <translation>各页说明</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>业务知识</translation>
    </message>
    <message>
        <source>To look up</source>
        <translation>速查</translation>
    </message>
</context>
<context>
    <name>holidays</name>
    <message>
        <source>New Year&apos;s Day</source>
        <translation>元旦</translation>
    </message>
    <message>
        <source>Christmas Day</source>
        <translation>圣诞节</translation>
    </message>
    <message>
        <source>Second Day of Christmas</source>
        <translation>圣诞节次日</translation>
    </message>
    <message>
        <source>Boxing Day</source>
        <translation>节礼日</translation>
    </message>
    <message>
        <source>Christmas Eve</source>
        <translation>平安夜</translation>
    </message>
    <message>
        <source>Saint Stephen&apos;s Day</source>
        <translation>圣斯德望日</translation>
    </message>
    <message>
        <source>Epiphany</source>
        <translation>主显节</translation>
    </message>
    <message>
        <source>Maundy Thursday</source>
        <translation>濯足节</translation>
    </message>
    <message>
        <source>Good Friday</source>
        <translation>耶稣受难日</translation>
    </message>
    <message>
        <source>Holy Saturday</source>
        <translation>圣周六</translation>
    </message>
    <message>
        <source>Easter</source>
        <translation>复活节</translation>
    </message>
    <message>
        <source>Easter Sunday</source>
        <translation>复活节</translation>
    </message>
    <message>
        <source>Easter Monday</source>
        <translation>复活节星期一</translation>
    </message>
    <message>
        <source>Labor Day</source>
        <translation>劳动节</translation>
    </message>
    <message>
        <source>May Day</source>
        <translation>五一节</translation>
    </message>
    <message>
        <source>Ascension Day</source>
        <translation>耶稣升天节</translation>
    </message>
    <message>
        <source>Pentecost</source>
        <translation>圣灵降临节</translation>
    </message>
    <message>
        <source>Pentecost Monday</source>
        <translation>圣灵降临节星期一</translation>
    </message>
    <message>
        <source>Corpus Christi</source>
        <translation>基督圣体节</translation>
    </message>
    <message>
        <source>Assumption Day</source>
        <translation>圣母升天节</translation>
    </message>
    <message>
        <source>Assumption Of Mary Day</source>
        <translation>圣母升天节</translation>
    </message>
    <message>
        <source>All Saints&apos; Day</source>
        <translation>诸圣节</translation>
    </message>
    <message>
        <source>Immaculate Conception</source>
        <translation>圣母无染原罪节</translation>
    </message>
    <message>
        <source>Reformation Day</source>
        <translation>宗教改革纪念日</translation>
    </message>
    <message>
        <source>Repentance and Prayer Day</source>
        <translation>忏悔祈祷日</translation>
    </message>
    <message>
        <source>German Unity Day</source>
        <translation>德国统一日</translation>
    </message>
    <message>
        <source>International Women&apos;s Day</source>
        <translation>国际妇女节</translation>
    </message>
    <message>
        <source>World Children&apos;s Day</source>
        <translation>世界儿童日</translation>
    </message>
    <message>
        <source>Children&apos;s Day</source>
        <translation>儿童节</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆日</translation>
    </message>
    <message>
        <source>Independence Day</source>
        <translation>独立日</translation>
    </message>
    <message>
        <source>Constitution Day</source>
        <translation>宪法日</translation>
    </message>
    <message>
        <source>Republic Day</source>
        <translation>共和国日</translation>
    </message>
    <message>
        <source>Liberation Day</source>
        <translation>解放日</translation>
    </message>
    <message>
        <source>Victory Day</source>
        <translation>胜利日</translation>
    </message>
    <message>
        <source>Armistice Day</source>
        <translation>停战纪念日</translation>
    </message>
    <message>
        <source>Memorial Day</source>
        <translation>阵亡将士纪念日</translation>
    </message>
    <message>
        <source>King&apos;s Day</source>
        <translation>国王节</translation>
    </message>
    <message>
        <source>Midsummer Day</source>
        <translation>仲夏节</translation>
    </message>
    <message>
        <source>Midsummer Eve</source>
        <translation>仲夏节前夕</translation>
    </message>
    <message>
        <source>Spring Bank Holiday</source>
        <translation>春季银行假日</translation>
    </message>
    <message>
        <source>Summer Bank Holiday</source>
        <translation>夏季银行假日</translation>
    </message>
    <message>
        <source>Late Summer Bank Holiday</source>
        <translation>夏末银行假日</translation>
    </message>
    <message>
        <source>May Bank Holiday</source>
        <translation>五月银行假日</translation>
    </message>
    <message>
        <source>June Bank Holiday</source>
        <translation>六月银行假日</translation>
    </message>
    <message>
        <source>August Bank Holiday</source>
        <translation>八月银行假日</translation>
    </message>
    <message>
        <source>October Bank Holiday</source>
        <translation>十月银行假日</translation>
    </message>
    <message>
        <source>Saint Patrick&apos;s Day</source>
        <translation>圣帕特里克节</translation>
    </message>
    <message>
        <source>Thanksgiving Day</source>
        <translation>感恩节</translation>
    </message>
    <message>
        <source>Martin Luther King Jr. Day</source>
        <translation>马丁·路德·金纪念日</translation>
    </message>
    <message>
        <source>Washington&apos;s Birthday</source>
        <translation>华盛顿诞辰纪念日</translation>
    </message>
    <message>
        <source>Juneteenth National Independence Day</source>
        <translation>六月节</translation>
    </message>
    <message>
        <source>Columbus Day</source>
        <translation>哥伦布日</translation>
    </message>
    <message>
        <source>Veterans Day</source>
        <translation>退伍军人节</translation>
    </message>
    <message>
        <source>Canada Day</source>
        <translation>加拿大国庆日</translation>
    </message>
    <message>
        <source>Chinese New Year</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>Substitute Holiday</source>
        <translation>补假</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>What the library adds to a day that is kept on another one.</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>{0} (observed)</source>
        <translation>{0}（补假）</translation>
    </message>
</context>
<context>
    <name>import fields</name>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>发票号码</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>开票日期</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Open amount</source>
        <translation>未收金额</translation>
    </message>
    <message>
        <source>Settled on</source>
        <translation>结清日期</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>已收金额</translation>
    </message>
    <message>
        <source>Payment reference</source>
        <translation>付款附言</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>Payment date</source>
        <translation>收款日期</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>有争议</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Language of letters</source>
        <translation>函件语言</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Contact (in the note)</source>
        <translation>联系人（记入备注）</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>State of the document</source>
        <translation>单据状态</translation>
    </message>
    <message>
        <source>Kind of document</source>
        <translation>单据类型</translation>
    </message>
    <message>
        <source>Debit amount</source>
        <translation>借方金额</translation>
    </message>
    <message>
        <source>Credit amount</source>
        <translation>贷方金额</translation>
    </message>
    <message>
        <source>Invoice code</source>
        <translation>发票代码</translation>
    </message>
    <message>
        <source>Invoice no. (8 digits)</source>
        <translation>发票号码（8位）</translation>
    </message>
    <message>
        <source>Quantity of a line</source>
        <translation>明细数量</translation>
    </message>
    <message>
        <source>Unit price of a line</source>
        <translation>明细单价</translation>
    </message>
    <message>
        <source>Discount of a line</source>
        <translation>明细折扣</translation>
    </message>
    <message>
        <source>Tax of a line</source>
        <translation>明细税额</translation>
    </message>
    <message>
        <source>Kind of tax</source>
        <translation>税种</translation>
    </message>
</context>
<context>
    <name>import files</name>
    <message>
        <source>database</source>
        <extracomment>Which box answers a question: code -&gt; key of the box. What is part of every form of the Chinese name of a tax number. What a file is that is no table: word of the reader -&gt; words.</extracomment>
        <translation>数据库</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>compressed</source>
        <translation>压缩文件</translation>
    </message>
    <message>
        <source>text document</source>
        <translation>文本文档</translation>
    </message>
</context>
<context>
    <name>import kinds</name>
    <message>
        <source>Invoices and payments</source>
        <translation>发票及收款情况</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Payments received</source>
        <translation>收款</translation>
    </message>
</context>
<context>
    <name>import options</name>
    <message>
        <source>day, month, year</source>
        <translation>日、月、年</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>月、日、年</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>年、月、日</translation>
    </message>
    <message>
        <source>1,234.56 (point)</source>
        <translation>1,234.56（点）</translation>
    </message>
    <message>
        <source>1.234,56 (comma)</source>
        <translation>1.234,56（逗号）</translation>
    </message>
    <message>
        <source>Unicode (UTF-8)</source>
        <extracomment>Encodings to choose from: name for the reader -&gt; words.</extracomment>
        <translation>Unicode（UTF-8）</translation>
    </message>
    <message>
        <source>Chinese (GB 18030)</source>
        <translation>简体中文（GB 18030）</translation>
    </message>
    <message>
        <source>Western Europe (Windows 1252)</source>
        <translation>西欧（Windows 1252）</translation>
    </message>
    <message>
        <source>Central Europe (Windows 1250)</source>
        <translation>中欧（Windows 1250）</translation>
    </message>
    <message>
        <source>Western Europe (ISO 8859-15)</source>
        <translation>西欧（ISO 8859-15）</translation>
    </message>
    <message>
        <source>Unicode (UTF-16)</source>
        <translation>Unicode（UTF-16）</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big 5)</source>
        <translation>繁体中文（Big 5）</translation>
    </message>
</context>
<context>
    <name>import questions</name>
    <message>
        <source>{file} holds no readable text. Export the list as CSV or XLSX, or choose how the text is stored (such as UTF-16).</source>
        <extracomment>Sentences of the window in place of those that name a switch: code -&gt; sentence.</extracomment>
        <translation>{file} 中没有可读的文字。请将清单导出为 CSV 或 XLSX，或选择文字编码（例如 UTF-16）。</translation>
    </message>
    <message>
        <source>It is not clear how the text of {file} is stored; names could be spoilt. Choose below how the text is stored.</source>
        <translation>无法确定 {file} 的文字编码，名称可能变成乱码。请在下方选择文字编码。</translation>
    </message>
    <message>
        <source>{file} is not written in {encoding}. Choose another way in which the text is stored.</source>
        <translation>{file}不是用{encoding}编码的。请另选文字编码。</translation>
    </message>
    <message>
        <source>No row with column headings was found in the first {rows} rows of {file}. Add one to the file, such as: Customer, Invoice, Date, Due, Amount.</source>
        <translation>{file} 的前{rows}行中没有找到列名行。请在文件中加上列名，例如：客户、发票号码、开票日期、到期日、金额。</translation>
    </message>
    <message>
        <source>None of the usual column headings was found in {file}. Its first row says: {first}. If these are headings, use them and choose what they mean.</source>
        <translation>{file} 中没有常见的列名。第一行为：{first}。如果这就是列名，请使用它们并选择各列的含义。</translation>
    </message>
    <message>
        <source>The headings do not tell what {file} lists. Choose it below.</source>
        <translation>从列标题看不出{file}的内容。请在下方选择。</translation>
    </message>
    <message>
        <source>{file} looks like a bank statement or accounting export, not like a list of invoices or customers. If it is one, choose below what it lists.</source>
        <translation>{file}看起来像银行流水或记账软件的导出文件，不像发票或客户清单。如果确实是清单，请在下方选择文件内容。</translation>
    </message>
    <message>
        <source>Dates such as “{value}” do not show which number is the day and which the month. Choose below how dates are written.</source>
        <translation>像“{value}”这样的日期，看不出哪个数字是日、哪个是月。请在下方选择日期写法。</translation>
    </message>
    <message>
        <source>The dates contradict each other: “{first}” and “{second}” cannot have the same order of day and month. Correct one in the file, or choose how dates are written.</source>
        <translation>日期相互矛盾：“{first}”与“{second}”的日月顺序不可能相同。请在文件中更正其一，或选择日期写法。</translation>
    </message>
    <message>
        <source>Amounts such as “{value}” do not show whether the sign stands before cents. Choose below how amounts are written.</source>
        <translation>像“{value}”这样的金额，看不出其中的符号是否为小数点。请在下方选择金额写法。</translation>
    </message>
    <message>
        <source>The amounts contradict each other: “{first}” and “{second}” have different decimal signs. Correct one in the file, or choose how amounts are written.</source>
        <translation>金额相互矛盾：“{first}”与“{second}”的小数符号不同。请在文件中更正其一，或选择金额写法。</translation>
    </message>
    <message>
        <source>No column is chosen for: {fields}. Choose one in the list of columns.</source>
        <translation>以下字段还没有对应的列：{fields}。请在列清单中选择。</translation>
    </message>
</context>
<context>
    <name>import rows</name>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>settled {0}</source>
        <translation>{0}结清</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation>未收 {0}</translation>
    </message>
    <message>
        <source>{0} paid</source>
        <translation>已收 {0}</translation>
    </message>
    <message>
        <source>{0}, by terms</source>
        <translation>{0}（按付款条件）</translation>
    </message>
</context>
<context>
    <name>invoices</name>
    <message>
        <source>Letter {0}</source>
        <extracomment>What is done with a reason, and would only repeat the number or the reference of what it undoes.</extracomment>
        <translation>函件 {0}</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>第{0}阶段</translation>
    </message>
    <message>
        <source>Step {0}</source>
        <translation>第{0}阶段</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>{0}起</translation>
    </message>
    <message>
        <source>credit note</source>
        <translation>红字发票</translation>
    </message>
    <message>
        <source>later</source>
        <translation>未到日期</translation>
    </message>
</context>
<context>
    <name>ladders</name>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Swift</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Stop supply</source>
        <translation>暂停供货</translation>
    </message>
    <message>
        <source>Graduated</source>
        <translation>逐级</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>维系关系</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>English</source>
        <translation>英文</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>中文</translation>
    </message>
    <message>
        <source>German</source>
        <translation>德文</translation>
    </message>
    <message>
        <source>French</source>
        <translation>法文</translation>
    </message>
</context>
<context>
    <name>letters</name>
    <message numerus="yes">
        <source>Undo %n letters?</source>
        <extracomment>So many numbers are named; of more letters the others are only hinted at.</extracomment>
        <translation>
            <numerusform>撤销%n封函件？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n letters</source>
        <translation>
            <numerusform>撤销%n封函件</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} must not be sent. The numbers stay used; the next run may remind again.</source>
        <translation>{0} 不得寄出。编号保留不再使用；下次催款批次可再次催款。</translation>
    </message>
    <message>
        <source>{0} must not be sent. The number stays used; the next run may remind again.</source>
        <translation>{0} 不得寄出。编号保留不再使用；下次催款批次可再次催款。</translation>
    </message>
    <message>
        <source>Take those that are printed out of the pile.</source>
        <translation>其中已打印的，请从待寄函件中取出。</translation>
    </message>
    <message>
        <source>It is printed already: take the sheet out of the pile.</source>
        <translation>该函件已打印：请从待寄函件中取出。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>{0} and %n more</source>
        <translation>
            <numerusform>{0} 等（另有%n封）</numerusform>
        </translation>
    </message>
    <message>
        <source>the posting was taken back</source>
        <translation>撤回寄出登记</translation>
    </message>
    <message>
        <source>the record of the delivery was taken back</source>
        <translation>撤回送达登记</translation>
    </message>
    <message>
        <source>{0}, {1}: {2}. Reason: {3}</source>
        <translation>{0}，{1}：{2}。原因：{3}</translation>
    </message>
    <message>
        <source>{0}, {1}.</source>
        <translation>{0}，{1}。</translation>
    </message>
    <message>
        <source>It had been printed before: the sheet must not be sent.</source>
        <translation>该函撤销前已打印：已打印的纸件不得寄出。</translation>
    </message>
    <message>
        <source>It may have been printed before: if there is a sheet, it must not be sent.</source>
        <translation>撤销前可能已打印：如有纸件，不得寄出。</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n封函件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Post %n registered letters without a number?</source>
        <translation>
            <numerusform>有%n封挂号信尚无单号，仍要登记寄出？</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers can be added later, with “Correct” on the page Letters. There a posting that was wrong is corrected or taken back, with a reason. Posting moves the customers to their next step.</source>
        <translation>单号可以日后在“函件”页用“更正”补登；寄出登记有误的，也在那里注明原因更正或撤回。登记寄出后，客户进入下一催款阶段。</translation>
    </message>
    <message>
        <source>Post without a number</source>
        <translation>无单号寄出</translation>
    </message>
    <message>
        <source>Enter the numbers</source>
        <translation>填写单号</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>“{value}” working days cannot mean seriously late. Choose a number from {low} to {high}.</source>
        <translation>“{value}”个工作日不能算作严重逾期。请选择{low}到{high}之间的数。</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Own payments</source>
        <translation>自身付款记录</translation>
    </message>
    <message>
        <source>Own settled invoices: {settled}, the newer counting more. Chance of serious lateness with them: {percent} %.</source>
        <translation>自身已结清发票：{settled}张，越新权重越大。计入后严重逾期的可能性：{percent}%。</translation>
    </message>
    <message>
        <source>Overdue now</source>
        <translation>当前逾期</translation>
    </message>
    <message>
        <source>Overdue invoices: {invoices}, the oldest, {number}, by {days} days. Chance of serious lateness with them: {percent} %.</source>
        <translation>逾期发票：{invoices}张，最久的是 {number}，逾期{days}天。计入后严重逾期的可能性：{percent}%。</translation>
    </message>
    <message>
        <source>Short history</source>
        <translation>历史较短</translation>
    </message>
    <message>
        <source>Settled invoices so far: {settled} of the {needed} that make a history.</source>
        <translation>目前已结清发票：{settled}张，满{needed}张才算有历史。</translation>
    </message>
    <message>
        <source>End of the scale</source>
        <translation>评分上下限</translation>
    </message>
    <message>
        <source>The lines above add up to {total}; a score runs from 0 to 100.</source>
        <translation>以上各项合计 {total}；评分范围为0到100。</translation>
    </message>
    <message>
        <source>Held by an overdue invoice</source>
        <translation>因逾期发票限制等级</translation>
    </message>
    <message>
        <source>Would be {would_be}, held at {grade} because invoice {number} is {days} days overdue.</source>
        <translation>本应为 {would_be}，因发票 {number} 已逾期{days}天，限制为 {grade}。</translation>
    </message>
    <message>
        <source>Held by an unusual delay</source>
        <translation>因拖欠异常限制等级</translation>
    </message>
    <message>
        <source>Would be {would_be}, held at {grade} because invoice {number} is {days} days overdue, {beyond} days beyond the day on which this customer usually pays.</source>
        <translation>本应为 {would_be}，因发票 {number} 已逾期{days}天，比该客户通常付款日晚{beyond}天，限制为 {grade}。</translation>
    </message>
    <message>
        <source>Would be {would_be}, held at {grade} because invoice {number} is {days} days overdue, and this customer usually pays by the due date.</source>
        <translation>本应为 {would_be}，因发票 {number} 已逾期{days}天，而该客户通常在到期日前付款，限为 {grade}。</translation>
    </message>
    <message>
        <source>No new credit</source>
        <translation>暂停赊销</translation>
    </message>
    <message>
        <source>No new credit because invoice {number} is {days} days overdue.</source>
        <translation>因发票 {number} 已逾期{days}天，暂停赊销。</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Held by the short history</source>
        <translation>因历史较短限制等级</translation>
    </message>
    <message>
        <source>Would be {would_be}, held at C until {needed} invoices have been settled; so far {settled}.</source>
        <translation>本应为 {would_be}，在结清{needed}张发票之前限制为 C；目前{settled}张。</translation>
    </message>
    <message>
        <source>Not yet graded</source>
        <translation>尚未评级</translation>
    </message>
    <message>
        <source>{settled} of {needed} invoices have been settled. Until then there is no grade, whatever the points say.</source>
        <translation>已结清{settled}张，需{needed}张。在此之前无论评分如何都不评定等级。</translation>
    </message>
    <message>
        <source>{history}; {today}.</source>
        <translation>{history}；{today}。</translation>
    </message>
    <message>
        <source>No invoice has been settled yet</source>
        <translation>尚无已结清发票</translation>
    </message>
    <message>
        <source>The one invoice settled so far was on time</source>
        <translation>目前唯一结清的发票按时付款</translation>
    </message>
    <message>
        <source>The one invoice settled so far was {days} days late ({number}, {amount} {currency})</source>
        <translation>至今结清的唯一一张发票逾期{days}天（{number}，{amount} {currency}）</translation>
    </message>
    <message>
        <source>The one invoice settled so far was written off ({number}, {amount} {currency})</source>
        <translation>至今结清的唯一一张发票是核销的（{number}，{amount} {currency}）</translation>
    </message>
    <message>
        <source>Invoices settled in {months} months: {settled}, of these paid late: {late}, written off: {lost}</source>
        <translation>{months}个月内结清{settled}张发票，其中逾期付款{late}张，核销{lost}张</translation>
    </message>
    <message>
        <source>Of {settled} invoices settled in {months} months, 1 was late, by {days} days ({number}, {amount} {currency})</source>
        <translation>{months}个月内结清的{settled}张发票中，1张逾期，{days}天（{number}，{amount} {currency}）</translation>
    </message>
    <message>
        <source>Of {settled} invoices settled in {months} months, {late} were late, by {days} days at worst ({number}, {amount} {currency})</source>
        <translation>{months}个月内结清的{settled}张发票中，{late}张逾期，最长{days}天（{number}，{amount} {currency}）</translation>
    </message>
    <message>
        <source>All {settled} invoices settled in {months} months were on time</source>
        <translation>{months}个月内结清的{settled}张发票全部按时付款</translation>
    </message>
    <message>
        <source>Chance of serious lateness over all customers: {percent} %, from {receipts} invoices settled in the last 365 days, by payment or by write-off.</source>
        <translation>全部客户严重逾期的可能性：{percent}%，依据最近365天结清（含核销）的{receipts}张发票。</translation>
    </message>
    <message>
        <source>Chance of serious lateness over all customers: {percent} %, from {receipts} invoices settled in the last 365 days, by payment or by write-off, and, since these are few, from what is usual elsewhere.</source>
        <translation>全部客户严重逾期的可能性：{percent}%，依据最近365天结清（含核销）的{receipts}张发票；因张数较少，另参照一般情况。</translation>
    </message>
    <message>
        <source>No invoice was settled in the last 365 days, so what is usual elsewhere is assumed: chance of serious lateness {percent} %.</source>
        <translation>最近365天内没有发票结清，按一般情况估计：严重逾期的可能性为{percent}%。</translation>
    </message>
    <message>
        <source>C, provisional, until {needed} invoices have been settled. Without a settled invoice every customer begins with C, and only an invoice more than {cap_days} days overdue lowers it; the points alone would give {would_be}.</source>
        <translation>在结清{needed}张发票之前暂定为 C。没有结清过发票的客户一律从 C 开始，有发票逾期超过{cap_days}天时才下调；仅按评分应为 {would_be}。</translation>
    </message>
    <message>
        <source>on {as_of} nothing is overdue</source>
        <translation>截至{as_of}没有逾期</translation>
    </message>
    <message>
        <source>on {as_of} only the small rest of invoice {number} is overdue, which does not count</source>
        <translation>{as_of}只有发票 {number} 的尾差逾期，不计入</translation>
    </message>
    <message>
        <source>on {as_of} only small rests of {invoices} paid invoices are overdue, which do not count</source>
        <translation>{as_of}只有{invoices}张已付发票的尾差逾期，不计入</translation>
    </message>
    <message>
        <source>on {as_of} 1 invoice is overdue, {number}, by {days} days</source>
        <translation>截至{as_of}有1张发票逾期（{number}，{days}天）</translation>
    </message>
    <message>
        <source>on {as_of} {invoices} invoices are overdue, the oldest by {days} days</source>
        <translation>截至{as_of}有{invoices}张发票逾期，最长{days}天</translation>
    </message>
    <message>
        <source>There is no file {path}. Check the name.</source>
        <translation>没有文件 {path}。请检查名称。</translation>
    </message>
    <message>
        <source>{path} is a folder, not a file. Choose a file in it.</source>
        <translation>{path} 是文件夹，不是文件。请选择其中的文件。</translation>
    </message>
    <message>
        <source>{path} exists already. Choose another name; nothing was changed.</source>
        <translation>{path} 已存在。请换一个名称；没有改动任何内容。</translation>
    </message>
    <message>
        <source>{path} is the backup itself. Restore it to another place.</source>
        <translation>{path} 就是备份本身。请恢复到其他位置。</translation>
    </message>
    <message>
        <source>{path} exists already and is not overwritten. Choose another name or folder.</source>
        <translation>{path} 已存在，不会被覆盖。请换一个名称或文件夹。</translation>
    </message>
    <message>
        <source>Another program is writing to {path} at this moment. Try again.</source>
        <translation>另一个程序正在写入 {path}。请重试。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was stored ({path}). Free some space and try again.</source>
        <translation>磁盘已满，没有保存任何内容（{path}）。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>{path} can only be read. Check its permissions, or save a copy elsewhere.</source>
        <translation>{path} 只能读取。请检查权限，或在别处另存一份。</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder {path}. Check its permissions, or copy the ledger elsewhere.</source>
        <translation>文件夹 {path} 无法写入。请检查权限，或把账套复制到别处。</translation>
    </message>
    <message>
        <source>You may not read {path}. Ask whoever owns the file.</source>
        <translation>您无权读取 {path}。请联系文件所有者。</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check that the file and its folder can be read.</source>
        <translation>{path} 无法打开。请检查文件及其文件夹是否可读。</translation>
    </message>
    <message>
        <source>Stopped. What was not finished was not stored.</source>
        <translation>已停止。未完成的内容没有保存。</translation>
    </message>
    <message>
        <source>{path} cannot be written: {detail}. Choose another folder.</source>
        <translation>{path} 无法写入：{detail}。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The disk or network reported trouble at {path}: {detail}. Nothing was stored; copy the file to a sound disk.</source>
        <translation>磁盘或网络在 {path} 处报告故障：{detail}。没有保存任何内容；请把文件复制到完好的磁盘。</translation>
    </message>
    <message>
        <source>{path} is not a CreditDesk ledger. Choose a .creditdesk file.</source>
        <translation>{path} 不是 CreditDesk 账套。请选择 .creditdesk 文件。</translation>
    </message>
    <message>
        <source>The ledger is open for writing by {user} on {host} since {since}. Close it there, or wait.</source>
        <translation>此账套自{since}起由 {user} 在 {host} 上打开写入。请在那里关闭，或稍候。</translation>
    </message>
    <message>
        <source>{user} on {host} took the ledger over at {since}. Nothing more is stored from here; close it and open it again.</source>
        <translation>{user} 已于{since}在 {host} 上接管此账套。这里不再保存任何内容；请关闭后重新打开。</translation>
    </message>
    <message>
        <source>{path} is closed and nothing is lost, but its last changes still lie beside it in {log}, because the disk is full or may not be written, or another program reads it. Keep the two together; opening the ledger once more joins them.</source>
        <translation>{path} 已关闭，没有丢失任何内容；但由于磁盘已满、不可写入，或有其他程序正在读取，最后的改动仍在旁边的 {log} 中。请把两个文件放在一起；再次打开该账套即可合并。</translation>
    </message>
    <message>
        <source>CreditDesk was interrupted while writing to {path}. Open it once for writing: that puts it right, and nothing that was stored is lost.</source>
        <translation>向 {path} 写入时被中断。请以可写方式打开一次即可恢复正常，已保存的内容不会丢失。</translation>
    </message>
    <message>
        <source>{path} was replaced or removed while it was open. Open it again.</source>
        <translation>{path} 在打开期间被替换或删除。请重新打开。</translation>
    </message>
    <message>
        <source>{path} was written by a newer CreditDesk (version {found}, this program knows {known}). Update the program; the file was not changed.</source>
        <translation>{path} 由更新版本的 CreditDesk 写入（版本 {found}，本程序支持到 {known}）。请更新程序；文件未被改动。</translation>
    </message>
    <message>
        <source>{path} was moved, replaced or removed while it was open, so nothing more is stored in it. Close the ledger: what it holds is then kept as a copy with “rescued” in its name.</source>
        <translation>{path} 在打开期间被移动、替换或删除，因此不再向其中保存任何内容。请关闭账套：其中的内容会另存为名称带“rescued”的副本。</translation>
    </message>
    <message>
        <source>{file} is the ledger that is open here. Choose another file; nothing was changed.</source>
        <translation>“{file}”就是这里打开着的账套，请选择别的文件。未作任何更改。</translation>
    </message>
    <message>
        <source>This ledger is open for reading only, so nothing was changed.</source>
        <translation>本账套以只读方式打开，未作任何更改。</translation>
    </message>
    <message>
        <source>The backup is in place. Letters issued after it are not known here, and their numbers could be given again: compare the number of the last letter on paper before you issue.</source>
        <translation>备份已恢复。此后出具的函件在这里无从得知，其编号可能被重复使用：出具函件前，请先与最后一封纸质函件的编号核对。</translation>
    </message>
    <message>
        <source>{path} is damaged. It was not changed; restore a backup.</source>
        <translation>{path} 已损坏。文件未被改动；请恢复备份。</translation>
    </message>
    <message>
        <source>The file of this ledger was moved, replaced or removed while it was open. What the ledger held is kept in {path}: open it, compare it with the file you have, and go on with the newer one.</source>
        <translation>该账套的文件在打开期间被移动、替换或删除。账套当时的内容已保存在 {path}：请打开它，与您手上的文件核对，然后使用较新的一个继续工作。</translation>
    </message>
    <message>
        <source>{path} is empty: not even the beginning of a ledger is in it. Perhaps it was not copied to the end. Copy it again, or restore a backup.</source>
        <translation>{path} 是空文件，没有任何账套内容，可能是没有复制完整。请重新复制，或恢复备份。</translation>
    </message>
    <message>
        <source>“{value}” is neither a command nor an existing file. See creditdesk --help.</source>
        <translation>“{value}”既不是命令，也不是已有的文件。请看 creditdesk --help。</translation>
    </message>
    <message>
        <source>--letters and --post need --issue: without it nothing is stored.</source>
        <translation>--letters 和 --post 需要 --issue：没有它就不会保存任何内容。</translation>
    </message>
    <message>
        <source>The name is missing. Enter the legal name.</source>
        <translation>缺少名称。请填写全称。</translation>
    </message>
    <message>
        <source>The name has {length} characters; {limit} are the most. Shorten it.</source>
        <translation>名称有{length}个字符，最多{limit}个。请缩短。</translation>
    </message>
    <message>
        <source>The customer number {value} is taken. Choose another.</source>
        <translation>客户编号 {value} 已被占用。请换一个。</translation>
    </message>
    <message>
        <source>“{value}” is not a country code. Use two letters such as DE or CN.</source>
        <translation>“{value}”不是国家代码。请用两个字母，如 DE 或 CN。</translation>
    </message>
    <message>
        <source>There is no customer {value}.</source>
        <translation>没有客户 {value}。</translation>
    </message>
    <message>
        <source>There is no ladder “{value}”. Known are: {known}.</source>
        <translation>没有催款方案“{value}”。现有：{known}。</translation>
    </message>
    <message>
        <source>The IBAN {value} has a typing error: its check digits do not fit.</source>
        <translation>IBAN {value} 输入有误：校验位不符。请核对后重新输入。</translation>
    </message>
    <message>
        <source>The bank code “{value}” has {digits} digits; a 联行号 has exactly 12 and nothing else. Correct it, or leave the field empty.</source>
        <translation>联行号“{value}”有{digits}位数字；联行号应恰为12位数字，不含其他字符。请更正，或将此栏留空。</translation>
    </message>
    <message>
        <source>Enter the IBAN or the account number: customers cannot pay without one of them.</source>
        <translation>请输入 IBAN 或账号：两者都没有，客户无法付款。</translation>
    </message>
    <message>
        <source>This record is no longer in the file. Refresh the page.</source>
        <translation>此记录已不在文件中。请刷新页面。</translation>
    </message>
    <message>
        <source>Somebody changed this record since you opened it. Look at the new state and enter your change again.</source>
        <translation>您打开之后，此记录已被他人修改。请查看最新状态后重新输入。</translation>
    </message>
    <message>
        <source>There is no calendar “{value}”. Choose a country or region from the list.</source>
        <translation>没有“{value}”这一日历。请从列表中选择国家或地区。</translation>
    </message>
    <message>
        <source>The last day, {value}, lies before the first, {first}. Correct one of the two.</source>
        <translation>最后一天{value}早于第一天{first}。请更正其中一个。</translation>
    </message>
    <message>
        <source>These are {length} days; {limit} in a row are the most. Check the two dates.</source>
        <translation>共{length}天，连续最多{limit}天。请核对两个日期。</translation>
    </message>
    <message>
        <source>Days from {first} to {last} are in the list already. Change those, or enter days that do not overlap.</source>
        <translation>{first}至{last}已在列表中。请修改该条，或输入不重叠的日期。</translation>
    </message>
    <message>
        <source>The note has {length} characters; {limit} are the most. Shorten it.</source>
        <translation>备注有{length}个字符，最多{limit}个。请缩短。</translation>
    </message>
    <message>
        <source>Nothing has been allocated. Enter an amount beside an invoice; without one it stays on account.</source>
        <translation>没有填写核销金额。请在发票旁填写金额；没有未清发票时，款项继续留作未核销。</translation>
    </message>
    <message>
        <source>{day} lies before the date of invoice {number}, {issued}. Correct the date.</source>
        <translation>{day}早于发票 {number} 的开票日期{issued}。请更正日期。</translation>
    </message>
    <message>
        <source>On {day} a payment that was taken back later still covered invoice {number}. The earliest day is {earliest}.</source>
        <translation>{day}时发票 {number} 尚有一笔后来冲销或退回的收款，当日没有相应的未收金额。最早可选{earliest}。</translation>
    </message>
    <message>
        <source>This payment has been reversed already.</source>
        <translation>该笔收款已经冲销。</translation>
    </message>
    <message>
        <source>This stands on letters in English: use Latin letters only, such as Ningbo Haichuan Co., Ltd.</source>
        <translation>此项印在英文函件上：请只用拉丁字母，例如“Ningbo Haichuan Co., Ltd.”。</translation>
    </message>
    <message>
        <source>{amount} {currency} cannot be taken back: only {received} {currency} of it is left, the rest has been returned or used since. Look at the other payments of this customer.</source>
        <translation>{amount} {currency} 无法冲销：其中只剩 {received} {currency}，其余已被退回或已核销。请查看该客户的其他收付款。</translation>
    </message>
    <message>
        <source>The text is missing. Say in a few words what was discussed.</source>
        <translation>缺少内容。请简要写明沟通了什么。</translation>
    </message>
    <message>
        <source>The next step on {value} lies before the contact itself. Correct the date.</source>
        <translation>下一步日期{value}早于本次联系。请更正日期。</translation>
    </message>
    <message>
        <source>{path} is larger than {limit} MB. Keep it outside and note where it is.</source>
        <translation>{path} 超过{limit} MB。请另行保存，并注明位置。</translation>
    </message>
    <message>
        <source>{file} is empty. Choose another file.</source>
        <translation>{file} 是空文件。请选择其他文件。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}. Check who may read it.</source>
        <translation>{file} 无法读取：{reason}。请检查读取权限。</translation>
    </message>
    <message>
        <source>{file} is not a table ({found}). Export the list as CSV or XLSX and choose that file.</source>
        <translation>{file} 不是表格（{found}）。请把清单导出为 CSV 或 XLSX 后再选择。</translation>
    </message>
    <message>
        <source>{file} is a web page, whatever its name says. Open it in a spreadsheet and save it as XLSX.</source>
        <translation>无论名称如何，{file} 其实是网页。请用电子表格打开并另存为 XLSX。</translation>
    </message>
    <message>
        <source>{file} breaks off: a part of it is missing or damaged. Export or copy it again.</source>
        <translation>{file} 不完整：有一部分缺失或损坏。请重新导出或复制。</translation>
    </message>
    <message>
        <source>{file} holds no readable text. Export the list as CSV or XLSX; for UTF-16 say --encoding utf-16.</source>
        <translation>{file} 中没有可读的文字。请把清单导出为 CSV 或 XLSX；UTF-16 文件请用 --encoding utf-16。</translation>
    </message>
    <message>
        <source>{file} is protected with a password. Save it without one and choose it again.</source>
        <translation>{file} 设有密码。请取消密码另存后再选择。</translation>
    </message>
    <message>
        <source>{file} cannot be opened as a workbook: {detail}. Open it in a spreadsheet and save it again.</source>
        <translation>{file} 无法作为工作簿打开：{detail}。请用电子表格打开后重新保存。</translation>
    </message>
    <message>
        <source>{file} unpacks to {megabytes} MB or more, far beyond a list of invoices. It was not opened; save it as CSV.</source>
        <translation>{file} 解压后达{megabytes} MB 以上，远超发票清单应有的大小，因此没有打开。请另存为 CSV。</translation>
    </message>
    <message>
        <source>{file} has a filled cell so far from the others that the sheet does not fit into memory. Delete the empty rows and columns around the table, or save it as CSV.</source>
        <translation>{file} 中有一个单元格离其他内容太远，整张表放不进内存。请删除表格周围的空行空列，或另存为 CSV。</translation>
    </message>
    <message>
        <source>There is no encoding “{value}”. Usual ones are utf-8, cp1252 and gb18030.</source>
        <translation>没有名为“{value}”的文字编码。常用的有 utf-8、cp1252 和 gb18030。</translation>
    </message>
    <message>
        <source>It is not clear how the text of {file} is stored; names could be spoilt. Say it with --encoding, for instance --encoding cp1252 (Western Windows), gb18030 (Chinese) or utf-8.</source>
        <translation>无法确定 {file} 的文字编码，名称可能变成乱码。请用 --encoding 指明，例如 --encoding cp1252（西文 Windows）、gb18030（中文）或 utf-8。</translation>
    </message>
    <message>
        <source>{file} is not written in {encoding}. Name another encoding with --encoding, or leave it out.</source>
        <translation>{file} 不是 {encoding} 编码。请用 --encoding 指定其他编码，或不加此项。</translation>
    </message>
    <message>
        <source>In {file} a quotation mark that opens in row {row} is never closed. The file breaks off or the mark is stray.</source>
        <translation>{file} 第{row}行的引号没有闭合：文件不完整，或多了一个引号。</translation>
    </message>
    <message>
        <source>No row with column headings was found in the first {rows} rows of {file}. Add one, or name the columns with --map, for instance --map amount=Total.</source>
        <translation>{file} 的前{rows}行中没有找到列名行。请加上列名，或用 --map 指明各列，例如 --map amount=合计。</translation>
    </message>
    <message>
        <source>The headings of {file} do not tell what it lists ({headings}). Say it with --as ledger, invoices, customers or payments.</source>
        <translation>从 {file} 的列名（{headings}）看不出是什么清单。请用 --as 指明：ledger、invoices、customers 或 payments。</translation>
    </message>
    <message>
        <source>{file} looks like a bank statement or accounting export ({headings}), not like a list of invoices or customers. If it is one, say so with --as.</source>
        <translation>{file} 像是银行流水或账务导出文件（{headings}），不像发票或客户清单。如果确实是清单，请用 --as 指明。</translation>
    </message>
    <message>
        <source>“{value}” is no kind of table. Choose one of: {kinds}.</source>
        <translation>没有“{value}”这种表格类型。可选：{kinds}。</translation>
    </message>
    <message>
        <source>{file} as a table of {kind} lacks columns for: {fields}. Name them with --map, for instance --map amount=Total.</source>
        <translation>{file} 作为 {kind} 表缺少以下列：{fields}。请用 --map 指明，例如 --map amount=合计。</translation>
    </message>
    <message>
        <source>“{value}” is not understood. Write --map field=heading.</source>
        <translation>无法理解“{value}”。请写成 --map 字段=列名。</translation>
    </message>
    <message>
        <source>“{value}” is no field of a table. Fields are: {fields}.</source>
        <translation>表格没有字段“{value}”。字段有：{fields}。</translation>
    </message>
    <message>
        <source>There is no column “{value}”. The columns are: {headings}.</source>
        <translation>没有名为“{value}”的列。现有列：{headings}。</translation>
    </message>
    <message>
        <source>Dates such as “{value}” do not show which number is the day and which the month. Say it with --dates dmy, --dates mdy or --dates ymd.</source>
        <translation>“{value}”这样的日期看不出哪个是日、哪个是月。请用 --dates dmy、--dates mdy 或 --dates ymd 指明。</translation>
    </message>
    <message>
        <source>The dates contradict each other: “{first}” and “{second}” cannot have the same order of day and month. Correct one, or say the order with --dates dmy, mdy or ymd.</source>
        <translation>日期互相矛盾：“{first}”和“{second}”的日、月顺序不可能相同。请更正其一，或用 --dates dmy、mdy 或 ymd 指明顺序。</translation>
    </message>
    <message>
        <source>Amounts such as “{value}” do not show whether the sign is the decimal sign. Say it with --decimal . or --decimal ,</source>
        <translation>“{value}”这样的金额看不出该符号是不是小数点。请用 --decimal . 或 --decimal , 指明。</translation>
    </message>
    <message>
        <source>The amounts contradict each other: “{first}” and “{second}” have different decimal signs. Correct one, or say the sign with --decimal . or --decimal ,</source>
        <translation>金额互相矛盾：“{first}”和“{second}”的小数点符号不同。请更正其一，或用 --decimal . 或 --decimal , 指明。</translation>
    </message>
    <message>
        <source>“{value}” is not a date. Write it as 2026-11-22.</source>
        <translation>“{value}”不是日期。请写成2026-11-22。</translation>
    </message>
    <message>
        <source>The day “{value}” does not exist. Correct the date.</source>
        <translation>“{value}”这一天不存在。请更正日期。</translation>
    </message>
    <message>
        <source>The year of “{value}” cannot be right. Correct the date.</source>
        <translation>“{value}”的年份不合理。请更正日期。</translation>
    </message>
    <message>
        <source>The date is missing. An invoice needs its own date or the due date.</source>
        <translation>缺少日期。发票须有开票日期或到期日。</translation>
    </message>
    <message>
        <source>The due date {value} lies before the invoice date. Correct one of the two.</source>
        <translation>到期日{value}早于开票日期，请更正其中一个。</translation>
    </message>
    <message>
        <source>The amount is missing.</source>
        <translation>缺少金额。</translation>
    </message>
    <message>
        <source>The amount is 0: nothing is owed. Take the row out of the file.</source>
        <translation>金额为0，没有应收款。请从文件中删去该行。</translation>
    </message>
    <message>
        <source>“{value}” has more decimals than the currency has. Correct the amount.</source>
        <translation>“{value}”的小数位多于该币种允许的位数。请更正金额。</translation>
    </message>
    <message>
        <source>“{value}” has been rounded by the spreadsheet and is lost. Export again with this column as text.</source>
        <translation>“{value}”已被电子表格舍入，原值丢失。请把该列设为文本后重新导出。</translation>
    </message>
    <message>
        <source>“{value}” does not fit the currency of the row. Correct it, or name the currency with --currency.</source>
        <translation>“{value}”与该行币种不符。请更正，或用 --currency 指明币种。</translation>
    </message>
    <message>
        <source>There are no letters in “{value}”. Write en, zh_CN, de or fr, or leave it blank.</source>
        <translation>没有“{value}”语言的函件。请写 en、zh_CN、de 或 fr，或留空。</translation>
    </message>
    <message>
        <source>The row names no customer, neither by number nor by name. Fill in one of the two.</source>
        <translation>该行没有客户：既无编号也无名称。请填写其中一项。</translation>
    </message>
    <message>
        <source>“{value}” says neither yes nor no. Write one of the two, or leave it blank.</source>
        <translation>“{value}”既不是“是”也不是“否”。请填写其中之一，或留空。</translation>
    </message>
    <message>
        <source>“{value}” stands alone in its row between invoices. Complete the row, or take it out.</source>
        <translation>“{value}”单独成行，夹在发票之间。请补全该行，或将其删除。</translation>
    </message>
    <message>
        <source>A line of this invoice lacks its quantity or price. Complete it in the file.</source>
        <translation>该发票有一行明细缺少数量或单价。请在文件中补全。</translation>
    </message>
    <message>
        <source>“{value}” is not a discount in percent. Write a number such as 2.</source>
        <translation>“{value}”不是百分比折扣。请填写数字，例如2。</translation>
    </message>
    <message>
        <source>{value} cannot be taken back: by that day no receipt of this customer is left in that currency. Check the customer, the day and the sign.</source>
        <translation>{value} 无法冲销：截至当日，该客户没有此币种的剩余收款。请核对客户、日期和正负号。</translation>
    </message>
    <message>
        <source>{value} cannot be taken back: by that day this customer had paid less in that currency. Check the customer, the day and the amount.</source>
        <translation>{value} 无法冲销：截至当日，该客户此币种的收款少于该金额。请核对客户、日期和金额。</translation>
    </message>
    <message>
        <source>Receipts dated after today: {count}, the first on {earliest}. They count from their date on; check the dates.</source>
        <translation>有{count}笔收款的日期在今天之后，最早为{earliest}。自其日期起才计入，请核对日期。</translation>
    </message>
    <message>
        <source>On account, not allocated to an invoice: {sums} ({count} receipts). Allocate it on the customers&apos; pages.</source>
        <translation>留作未核销收款：{sums}（{count}笔收款）。请在客户页核销。</translation>
    </message>
    <message>
        <source>Open here, but not among the rows of this list: {count} invoices ({numbers}). What a list leaves out stays open and is reminded; record what has been paid.</source>
        <translation>账套中未清、而清单各行中没有的发票：{count}张（{numbers}）。清单中没有的发票仍为未清，并会继续催款；已收款的请登记收款。</translation>
    </message>
    <message>
        <source>Rows that say the same as an earlier row of the file: {count}. They count once (row = the row it repeats: {rows}).</source>
        <translation>文件中有{count}行与前面的行完全相同，只计一次（行号＝所重复的行号：{rows}）。</translation>
    </message>
    <message>
        <source>Not taken over: {headings}. CreditDesk does not keep credit limits yet; keep the list.</source>
        <translation>未导入：{headings}。CreditDesk 目前还不保存信用额度，请保留原表。</translation>
    </message>
    <message>
        <source>Not taken over: {headings}. Choose what these columns mean, or leave them out.</source>
        <translation>未导入：{headings}。可为这些列选择含义，也可以不导入。</translation>
    </message>
    <message>
        <source>The import of {file} cannot be undone: payments from it have been reversed or returned since ({count}). Correct single payments instead.</source>
        <translation>{file} 的导入不能撤销：其中的收款之后已冲销或退回（{count}）。请逐笔更正收款。</translation>
    </message>
    <message>
        <source>Rows that are not receivables (void, draft, bills to pay) were left out: {count}.</source>
        <translation>不属于应收款而未导入的行（作废、草稿、应付单）：{count}。</translation>
    </message>
    <message>
        <source>The invoice number is missing.</source>
        <translation>缺少发票号码。</translation>
    </message>
    <message>
        <source>The name “{value}” is longer than 300 characters. Shorten it.</source>
        <translation>名称“{value}”超过300个字符。请缩短。</translation>
    </message>
    <message>
        <source>The text “{value}” is too long for this column. Shorten it.</source>
        <translation>“{value}”对该列来说太长。请缩短。</translation>
    </message>
    <message>
        <source>More is open than was invoiced. Correct one of the two amounts.</source>
        <translation>未收金额大于开票金额。请更正其中之一。</translation>
    </message>
    <message>
        <source>The open amount “{value}” has the opposite sign of the invoice. Correct one of the two.</source>
        <translation>未收金额“{value}”与发票金额的正负号相反。请更正其中之一。</translation>
    </message>
    <message>
        <source>The paid amount “{value}” has the opposite sign of the invoice. Correct one of the two.</source>
        <translation>已收金额“{value}”与发票金额的正负号相反。请更正其中之一。</translation>
    </message>
    <message>
        <source>The row says settled on {value} and that something is open. Correct one of the two.</source>
        <translation>该行既写明 {value} 结清，又有未收金额。请更正其中之一。</translation>
    </message>
    <message>
        <source>The row says paid and that something is open. Correct one of the two.</source>
        <translation>该行写明已付清，同时又有未收金额。请更正其中之一。</translation>
    </message>
    <message>
        <source>Invoiced, paid and open do not add up. Correct them, or leave one column out.</source>
        <translation>开票金额、已收金额与未收金额对不上。请更正，或少用一列。</translation>
    </message>
    <message>
        <source>Invoice {value} stands in the file twice with different figures (the row before in brackets).</source>
        <translation>发票 {value} 在文件中出现两次且数字不同（括号内为前一行）。</translation>
    </message>
    <message>
        <source>Customer {value} stands in the file twice with different details. Keep the right row.</source>
        <translation>客户 {value} 在文件中出现两次且资料不同。请保留正确的一行。</translation>
    </message>
    <message>
        <source>The row has more cells than there are headings (“{value}”). A text or amount with the delimiter in it needs quotation marks.</source>
        <translation>该行的单元格多于列名（“{value}”）。含有分隔符的文字或金额须加引号。</translation>
    </message>
    <message>
        <source>The last row breaks off (“{value}”). Export the file again.</source>
        <translation>最后一行不完整（“{value}”）。请重新导出文件。</translation>
    </message>
    <message>
        <source>A stray quotation mark in this row has swallowed the rows after it. Correct the file.</source>
        <translation>该行多出的引号把后面的行并到了一起。请更正文件。</translation>
    </message>
    <message>
        <source>The lines of this invoice contradict each other ({value}). Correct the file.</source>
        <translation>该发票的明细互相矛盾（{value}）。请更正文件。</translation>
    </message>
    <message>
        <source>The total is blank and the tax of “{value}” is not in the file. Fill the column Total or TaxAmount.</source>
        <translation>合计为空，且文件中没有“{value}”的税额。请填写 Total 或 TaxAmount 列。</translation>
    </message>
    <message>
        <source>Several customers could be meant by “{value}”. Give the row the customer&apos;s number.</source>
        <translation>“{value}”可能指多位客户。请在该行写明客户编号。</translation>
    </message>
    <message>
        <source>Invoice {value} of this customer is known with another amount, currency or date.</source>
        <translation>该客户的发票 {value} 已有记录，但金额、币种或日期不同。</translation>
    </message>
    <message>
        <source>The import of {file} has been undone already.</source>
        <translation>{file} 的导入已经撤销。</translation>
    </message>
    <message>
        <source>The import of {file} cannot be undone: letters have been issued for its invoices ({count}). Correct single invoices instead.</source>
        <translation>{file} 的导入不能撤销：其中的发票已出具函件（{count}）。请改为更正单张发票。</translation>
    </message>
    <message>
        <source>The import of {file} cannot be undone: reminder steps have been taken for its invoices ({count}). Correct single invoices instead.</source>
        <translation>{file} 的导入不能撤销：其中的发票已进入催款阶段（{count}）。请改为更正单张发票。</translation>
    </message>
    <message>
        <source>The import of {file} cannot be undone: later payments or credit notes have been allocated to its invoices ({count}). Take those back first.</source>
        <translation>{file} 的导入不能撤销：之后的收款或红字发票已核销到其中的发票（{count}）。请先撤销相关核销。</translation>
    </message>
    <message>
        <source>The import of {file} cannot be undone: payments from it have been allocated since ({count}). Correct single payments instead.</source>
        <translation>{file} 的导入不能撤销：其中的收款之后已核销（{count}）。请改为更正单笔收款。</translation>
    </message>
    <message>
        <source>The import of {file} cannot be undone: later payments, returns or allocations rest on its payments (customers: {count}). Undo later imports of payments first, or correct single payments instead.</source>
        <translation>{file} 的导入不能撤销：之后的收款、退款或核销以其中的收款为依据（涉及客户：{count}）。请先撤销之后导入的收款，或改为更正单笔收款。</translation>
    </message>
    <message>
        <source>The import of {file} cannot be undone: reminder runs with its invoices have been issued ({count}). Undo those runs first.</source>
        <translation>{file} 的导入不能撤销：含有其发票的催款批次已出具（{count}）。请先撤销这些批次。</translation>
    </message>
    <message>
        <source>The import of {file} cannot be undone: later credit notes correct its invoices ({count}).</source>
        <translation>{file} 的导入不能撤销：之后的红字发票更正了其中的发票（{count}）。</translation>
    </message>
    <message>
        <source>The import of {file} cannot be undone as long as later imports rest on it ({count}). Undo {newest} first.</source>
        <translation>{file}的导入暂不能撤销：后来的导入（{count}次）以它为基础。请先撤销{newest}的导入。</translation>
    </message>
    <message>
        <source>The import of {file} cannot be undone: its customers have invoices, payments, letters, notes or files from later ({count} customers). Correct single invoices instead, or restore the backup made before the import.</source>
        <translation>{file} 的导入不能撤销：其中的客户之后又有了发票、收款、函件、记录或附件（{count}个客户）。请改为更正单张发票，或恢复导入前所做的备份。</translation>
    </message>
    <message>
        <source>The import of {file} cannot be undone: customers that came with it have been changed by hand since ({count}), and would be lost. Correct single customers and invoices instead, or restore the backup made before the import.</source>
        <translation>{file} 的导入不能撤销：随其导入的客户之后又经手工修改（{count}个客户），撤销会丢失这些修改。请改为更正单个客户和单张发票，或恢复导入前所做的备份。</translation>
    </message>
    <message>
        <source>The import of {file} cannot be undone: later imports have filled in details of its customers ({count}). Undo those imports first.</source>
        <translation>{file} 的导入不能撤销：之后的导入补全了其中客户的资料（{count}个客户）。请先撤销之后的导入。</translation>
    </message>
    <message>
        <source>Invoices dated after today: {count}, the first on {earliest}. They count from their date on.</source>
        <translation>日期在今天之后的发票：{count}张，最早{earliest}。自其日期起才计入。</translation>
    </message>
    <message>
        <source>Dated {day}, the day of the list: {count} receipts, because it gives amounts paid but not when.</source>
        <translation>{count}笔收款的日期记为清单日期{day}：清单列有已收金额，但没有收款日期。</translation>
    </message>
    <message>
        <source>Dated {day}, the day of the import: {count} receipts, because the list gives amounts paid but not when.</source>
        <translation>{count}笔收款的日期记为导入当日{day}：清单列有已收金额，但没有收款日期。</translation>
    </message>
    <message>
        <source>The file fills in what was missing of known customers: {count} (addresses: {addresses}, other fields: {fields}).</source>
        <translation>本文件为{count}个已有客户补充空缺资料（地址{addresses}处，其他字段{fields}项）。</translation>
    </message>
    <message>
        <source>China is assumed for customers with a Chinese name or address and no country ({count}: {names}). Their letters are in Chinese; change it on the page Customers.</source>
        <translation>名称或地址为中文、但未填国家/地区的客户，暂按中国处理（{count}位：{names}），函件用中文。如不对，请在“客户”页更改。</translation>
    </message>
    <message>
        <source>Customer {customer}, {field}: “{stored}” stays; the file says “{told}”.</source>
        <translation>客户 {customer} 的{field}：保留“{stored}”；文件中为“{told}”。</translation>
    </message>
    <message>
        <source>The file says that less is open of known invoices ({count}: {numbers}). They were left as they are; record the payments.</source>
        <translation>文件中已有发票的未收金额较少（{count}张：{numbers}）。这些发票未作改动；请登记收款。</translation>
    </message>
    <message>
        <source>Read from the sheet {sheet}; not read: {others}.</source>
        <translation>读取工作表 {sheet}；未读取：{others}。</translation>
    </message>
    <message>
        <source>Customer {customer} is described in two ways (“{first}” and “{second}”); the first one counts.</source>
        <translation>客户 {customer} 有两种写法（“{first}”和“{second}”）；以第一种为准。</translation>
    </message>
    <message>
        <source>The total in row {row} says {stated} {currency}; the rows add up to {ours} {currency}.</source>
        <translation>第{row}行的合计为 {stated} {currency}；各行相加为 {ours} {currency}。</translation>
    </message>
    <message>
        <source>A status speaks of a payment without saying that all is paid ({words}): these invoices stay open. Record the payments.</source>
        <translation>状态提到付款，但没有说明已全部付清（{words}）：这些发票保持未清。请登记收款。</translation>
    </message>
    <message>
        <source>Nothing is read from a column that speaks of payment ({headings}): its invoices stay open. Map the column if it holds amounts or dates.</source>
        <translation>没有从提到付款的列（{headings}）读取内容：相关发票保持未清。若该列含金额或日期，请指定对应字段。</translation>
    </message>
    <message>
        <source>A heading stands there twice ({headings}); the first of these columns is read.</source>
        <translation>列标题重复出现（{headings}）；读取其中第一列。</translation>
    </message>
    <message>
        <source>The pause may be 0 to {limit} days long. Enter such a number.</source>
        <translation>间隔可为0至{limit}天。请输入此范围内的天数。</translation>
    </message>
    <message>
        <source>The smallest amount cannot be less than zero. Enter 0 or more.</source>
        <translation>最小金额不能小于零。请输入0或更大的数。</translation>
    </message>
    <message>
        <source>This customer already has a document {value} of this kind. Check the number.</source>
        <translation>该客户已有同类单据 {value}。请检查号码。</translation>
    </message>
    <message>
        <source>The number is longer than {limit} characters. Shorten it.</source>
        <translation>号码超过{limit}个字符。请缩短。</translation>
    </message>
    <message>
        <source>The amount must be more than zero.</source>
        <translation>金额必须大于零。</translation>
    </message>
    <message>
        <source>The due date {due} lies before the invoice date {issued}. Correct one of the two.</source>
        <translation>到期日{due}早于开票日期{issued}。请更正其中之一。</translation>
    </message>
    <message>
        <source>{value} lies in the future. Enter the day on which it happened.</source>
        <translation>{value}是未来的日期。请输入实际发生的日期。</translation>
    </message>
    <message>
        <source>More is allocated than there is to allocate. Reduce the amounts.</source>
        <translation>核销金额超过可核销金额。请减少金额。</translation>
    </message>
    <message>
        <source>Invoice {number} has only {open} {currency} open. Reduce the amount; the rest can stay on account.</source>
        <translation>发票 {number} 未收金额只有 {open} {currency}。请减少金额，其余可留作未核销收款。</translation>
    </message>
    <message>
        <source>{value} lies before the payment of {paid}. Correct the date.</source>
        <translation>{value}早于收款日期{paid}。请更正日期。</translation>
    </message>
    <message>
        <source>“{value}” is not a kind of customer. Choose one of the list.</source>
        <translation>没有“{value}”这种客户类型。请从列表中选择。</translation>
    </message>
    <message>
        <source>The customer number is longer than {limit} characters. Shorten it.</source>
        <translation>客户编号超过{limit}个字符。请缩短。</translation>
    </message>
    <message>
        <source>Say why: the reason is kept in the history.</source>
        <translation>请说明原因：原因会保存在操作记录中。</translation>
    </message>
    <message>
        <source>{amount} {currency} cannot be taken back: no receipt of this customer is left in that currency. Check the customer and the sign of the amount.</source>
        <translation>{amount} {currency} 无法冲销：该客户没有此币种的剩余收款。请检查客户和金额的正负号。</translation>
    </message>
    <message>
        <source>There are no letter texts in the language “{language}”. Choose another language for the customer.</source>
        <translation>没有“{language}”语言的函件文本。请为客户选择其他语言。</translation>
    </message>
    <message>
        <source>There is no font for letters in {folder}. Run the set-up again (installer/tasks.py fonts makes them).</source>
        <translation>{folder} 中没有函件字体。请重新运行安装（installer/tasks.py fonts 会生成字体）。</translation>
    </message>
    <message>
        <source>The font file {file} cannot be read. Delete it and run the set-up again.</source>
        <translation>字体文件 {file} 无法读取。请删除后重新运行安装。</translation>
    </message>
    <message>
        <source>A payment code cannot be made: the standard does not allow this value ({what}). Correct it.</source>
        <translation>无法生成付款二维码：标准不允许该值（{what}）。请更正。</translation>
    </message>
    <message>
        <source>The letters chosen were undone and must not be sent. Choose others to print.</source>
        <translation>所选函件已撤销，不得寄出。请另选要打印的函件。</translation>
    </message>
    <message>
        <source>Letter {letter} has not been posted yet. Mark it as posted first.</source>
        <translation>函件 {letter} 尚未寄出。请先登记寄出。</translation>
    </message>
    <message>
        <source>{value} lies before the day of posting, {posted}. Correct the date.</source>
        <translation>{value}早于寄出日期{posted}。请更正日期。</translation>
    </message>
    <message>
        <source>{value} lies after {delivered}, the day on which the carrier delivered or returned letter {letter}. Correct one of the two days.</source>
        <translation>{value}晚于{delivered}，即函件 {letter} 送达或退回之日。请更正其中一个日期。</translation>
    </message>
    <message>
        <source>The next step for an invoice of letter {letter} was on {next}. {value} lies after it; enter an earlier day.</source>
        <translation>函件 {letter} 所列发票的下一步催款在{next}。{value}晚于该日；请填较早的日期。</translation>
    </message>
    <message>
        <source>The step before for an invoice of letter {letter} was on {last}. {value} lies before it; enter a later day.</source>
        <translation>函件 {letter} 所列发票的上一步催款在{last}。{value}早于该日；请填较晚的日期。</translation>
    </message>
    <message>
        <source>A later step for an invoice of letter {letter} was recorded on {next}: it counts on this letter. Correct the later one first.</source>
        <translation>函件 {letter} 所列发票在{next}已登记后续催款，以本函为前提。请先更正后续登记。</translation>
    </message>
    <message>
        <source>No such call is recorded in run {run} any more. Refresh the page.</source>
        <translation>第{run} 批中已没有这条电话记录。请刷新页面。</translation>
    </message>
    <message>
        <source>Run {run} asks for an invoice of this call again: it counts on the call. Undo or correct that run first.</source>
        <translation>第{run} 批已按这次电话再次催收同一发票。请先撤销或更正该批次。</translation>
    </message>
    <message>
        <source>Letter {later} was issued because letter {letter} had been posted, and waits. Undo letter {later} first.</source>
        <translation>函件 {later} 是因函件 {letter} 已寄出而出具的，现待寄出。请先撤销函件 {later}。</translation>
    </message>
    <message>
        <source>Run {run} asks for a call because letter {letter} had been posted. Undo that run first.</source>
        <translation>催款批次 {run} 因函件 {letter} 已寄出而安排了电话催款。请先撤销该批次。</translation>
    </message>
    <message>
        <source>For letter {letter} a delivery or return is recorded, so it went out. If that record is wrong, take it back first.</source>
        <translation>函件 {letter} 已登记送达或退回，说明已经寄出。如该登记有误，请先撤回。</translation>
    </message>
    <message>
        <source>For letter {letter} no delivery or return is recorded. Refresh the page.</source>
        <translation>函件 {letter} 没有送达或退回登记。请刷新页面。</translation>
    </message>
    <message>
        <source>Nothing differs from what is recorded already. Enter what is right.</source>
        <translation>与已登记的内容没有差别。请填写正确的内容。</translation>
    </message>
    <message>
        <source>{value} stands twice: it is also the number of letter {letter}.</source>
        <translation>{value} 重复：函件 {letter} 也是这个单号。</translation>
    </message>
    <message>
        <source>{value} was used before, for letter {letter}.</source>
        <translation>{value} 以前已用于函件 {letter}。</translation>
    </message>
    <message>
        <source>{value} is the number of a letter, not of a slip.</source>
        <translation>{value} 是函件编号，不是邮件单号。</translation>
    </message>
    <message>
        <source>{value} holds signs that no carrier uses.</source>
        <translation>{value} 含有邮件单号不会用的字符。</translation>
    </message>
    <message>
        <source>{value} does not fit its check digit: one of its digits is mistyped.</source>
        <translation>{value} 与校验码不符：有一位数字输错了。</translation>
    </message>
    <message>
        <source>{value} has {count} characters; numbers of this kind have 13.</source>
        <translation>{value} 有{count}位；这类单号应为13位。</translation>
    </message>
    <message>
        <source>{value} is shorter than any carrier&apos;s number.</source>
        <translation>{value} 太短，不像邮件单号。</translation>
    </message>
    <message>
        <source>{value} is longer than any carrier&apos;s number: perhaps two of them run together.</source>
        <translation>{value} 太长，不像邮件单号：可能两个单号连在了一起。</translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB. Save the logo as a smaller picture and choose that one.</source>
        <translation>文件超过{limit} MB。请将标志另存为较小的图片后再选择。</translation>
    </message>
    <message>
        <source>SVG drawings are not taken, because they may draw in other files. Export the logo as PNG, about 700 pixels wide, and choose that one.</source>
        <translation>不支持 SVG 图形，因为其中可能引用其他文件。请将标志导出为宽约700像素的 PNG 后再选择。</translation>
    </message>
    <message>
        <source>This is not a PNG or JPEG picture. Save the logo as PNG and choose that one.</source>
        <translation>这不是 PNG 或 JPEG 图片。请将标志另存为 PNG 后再选择。</translation>
    </message>
    <message>
        <source>The picture is damaged and cannot be read to its end. Choose another copy of it.</source>
        <translation>图片已损坏，无法完整读取。请选择另一份副本。</translation>
    </message>
    <message>
        <source>The picture has more than {limit} million pixels. Save it smaller: 700 pixels wide are enough.</source>
        <translation>图片超过{limit}百万像素。请缩小后保存，宽700像素即可。</translation>
    </message>
    <message>
        <source>The picture has fewer than {limit} pixels on one side, too few to print. Choose a larger one.</source>
        <translation>图片有一边不足{limit}像素，无法清晰打印。请选择较大的图片。</translation>
    </message>
    <message>
        <source>The picture is {width} × {height} pixels: one side may be at most {limit} times the other, or it prints as a thin line. Choose a more compact logo.</source>
        <translation>图片为{width} × {height}像素，长边最多为短边的{limit}倍，否则打印出来只是一条细线。请选择更紧凑的标志。</translation>
    </message>
    <message>
        <source>The picture is white or empty, so nothing of it would show on paper. Choose the logo made for a white ground.</source>
        <translation>图片为白色或空白，打印在纸上看不见。请选择适用于白底的标志。</translation>
    </message>
    <message>
        <source>“{currency}” is not a currency CreditDesk knows. Use a three-letter code such as EUR or CNY.</source>
        <translation>“{currency}”不是 CreditDesk 认识的币种。请用三个字母的代码，如 EUR 或 CNY。</translation>
    </message>
    <message>
        <source>“{value}” is not an amount. Write it as 1234.50.</source>
        <translation>“{value}”不是金额。请写成1234.50。</translation>
    </message>
    <message>
        <source>“{value}” has more decimals than {currency} has. Correct the amount.</source>
        <translation>“{value}”的小数位多于 {currency} 允许的位数。请更正金额。</translation>
    </message>
    <message>
        <source>“{value}” is larger than one document may be. Correct the amount.</source>
        <translation>“{value}”超过单张单据的上限。请更正金额。</translation>
    </message>
    <message>
        <source>“{value}” can be read in two ways. Write {first} or {second}.</source>
        <translation>“{value}”有两种读法。请写成 {first} 或 {second}。</translation>
    </message>
    <message>
        <source>“{value}” is another currency than {currency}. Write the figure only, or choose the other currency.</source>
        <translation>“{value}”的币种不是{currency}。请只输入数字，或另选币种。</translation>
    </message>
    <message>
        <source>“{value}” is not a date. Write it as 2026-11-22, 22 Nov or +7 (days from today).</source>
        <translation>“{value}”不是日期。请写成2026-11-22、11月22日或 +7（从今天起的天数）。</translation>
    </message>
    <message>
        <source>“{value}” is not understood as payment terms. Write for instance “30 days”, “2/10 net 30”, “end of month + 15”, “prepayment” or 月结30天.</source>
        <translation>无法把“{value}”理解为付款条件。可以写“30天”“月结30天”“款到发货”“2/10 net 30”等。</translation>
    </message>
    <message>
        <source>The terms “{value}” give more than {limit} days. Correct the number of days.</source>
        <translation>付款条件“{value}”超过{limit}天。请更正天数。</translation>
    </message>
    <message>
        <source>The discount in “{value}” lasts longer than the term or leaves nothing to pay. Correct one of the two.</source>
        <translation>“{value}”中的现金折扣期长于账期，或折扣后无需付款。请更正其中之一。</translation>
    </message>
    <message>
        <source>The due date counted from {value} lies after the year 9999. Correct the date.</source>
        <translation>从 {value} 算起的到期日晚于9999年。请更正日期。</translation>
    </message>
    <message>
        <source>This run was prepared by “{former}”, and the company goes by “{ladder_name}” since. Prepare it again, so that no letter goes out by the former ladder.</source>
        <translation>本批次按“{former}”准备，而公司此后已改用“{ladder_name}”。请重新准备，以免仍按原催款方案发函。</translation>
    </message>
    <message>
        <source>The ledger holds entries dated after {value}. A letter of that day would not know them, so it is only shown. Prepare a run as of today.</source>
        <translation>账套中有{value}之后的记录，当日的函件不会考虑这些记录，因此只能查看。请以今天为准准备批次。</translation>
    </message>
    <message>
        <source>This run was prepared as of {value}, which is not today, and its letters would bear that date. Prepare it again as of today, then issue it.</source>
        <translation>本批次截至{value}，并非今天，函件将以该日落款。请以今天为准重新准备后再出具。</translation>
    </message>
    <message>
        <source>The letters of this run would bear the date {value} and ask for payment by {pay_by}, which is over. Prepare it again as of today, then issue it.</source>
        <translation>本批次的函件将以{value}落款，要求最迟于{pay_by}付款，而该期限已过。请以今天为准重新准备后再出具。</translation>
    </message>
    <message>
        <source>note: the letters bear the date {value} and ask for payment by {pay_by}, which is over; they are issued because --as-of was said.</source>
        <translation>注意：函件以{value}落款，要求最迟于{pay_by}付款，而该期限已过；因已指定 --as-of，仍予出具。</translation>
    </message>
    <message>
        <source>note: the ledger holds entries dated after {value}; this run does not know them.</source>
        <translation>注意：账套中有 {value} 之后的记录，本批次未考虑。</translation>
    </message>
    <message>
        <source>These letters do not say where to pay: there is no bank account for {currencies}.</source>
        <translation>这些函件没有写明收款账户：未设 {currencies} 的银行账户。</translation>
    </message>
    <message>
        <source>The account for {currencies} has no BIC (SWIFT): customers abroad cannot pay into it.</source>
        <translation>{currencies} 的收款账户没有填写 SWIFT/BIC：境外客户无法汇款。</translation>
    </message>
    <message>
        <source>These letters do not bear your own address: nobody can answer or return them.</source>
        <translation>这些函件没有写明本公司地址：对方无从回函，邮局也无法退回。</translation>
    </message>
    <message>
        <source>Letters in English that do not name your firm and its address in Latin letters: {letters}.</source>
        <translation>本公司名称或地址没有外文写法的英文函件：{letters}封。</translation>
    </message>
    <message>
        <source>Nothing is left to send in run {run}: everything was paid, held or left out meanwhile.</source>
        <translation>批次 {run} 已没有可寄的函件：款项已付、已暂缓或已剔除。</translation>
    </message>
    <message>
        <source>Run {run} has no letters to print.</source>
        <translation>批次 {run} 没有可打印的函件。</translation>
    </message>
    <message>
        <source>There is no run {run} in this ledger.</source>
        <translation>本账套中没有批次 {run}。</translation>
    </message>
    <message>
        <source>A letter of run {run} is no longer waiting to be posted. Refresh the page.</source>
        <translation>批次 {run} 有函件已不在待寄状态。请刷新页面。</translation>
    </message>
    <message>
        <source>{value} lies before the date of the letter, {dated}. Correct the date.</source>
        <translation>{value}早于函件日期{dated}。请更正日期。</translation>
    </message>
    <message>
        <source>A friendly notice goes out before the due date {due}.</source>
        <translation>在到期日{due}之前发出付款提醒。</translation>
    </message>
    <message>
        <source>Not late: due on {due}. The next step is possible from {next_date}.</source>
        <translation>未逾期：{due}到期。下一阶段最早{next_date}。</translation>
    </message>
    <message>
        <source>Today is day {days_late} after the due date; step {step} begins on day {step_days} and is possible from {next_date}.</source>
        <translation>现为逾期第{days_late}天；第{step}阶段自第{step_days}天起，最早{next_date}。</translation>
    </message>
    <message>
        <source>A letter went out on {posted_on}. After a pause of {days} days, counted from then, step {step} is possible from {next_date}.</source>
        <translation>{posted_on}已寄出函件。自该日起间隔{days}天后，第{step}阶段最早{next_date}。</translation>
    </message>
    <message>
        <source>The letter posted on {posted_on} gave time until {deadline}. Step {step} is possible from {next_date}.</source>
        <translation>{posted_on}寄出的函件给予期限至{deadline}。第{step}阶段最早{next_date}。</translation>
    </message>
    <message>
        <source>Receipts and credit notes not yet allocated, {credits} {currency}, cover the {asked} {currency} that would be asked for. Allocate them first.</source>
        <translation>未核销的收款和红字发票 {credits} {currency} 足以抵付拟催的 {asked} {currency}。请先核销。</translation>
    </message>
    <message>
        <source>Stands in an issued run: its letter is not posted, or its call not recorded. Do that, or undo the run.</source>
        <translation>已在一个已出具的批次中：函件尚未登记寄出，或电话尚未登记。请登记，或撤销该批次。</translation>
    </message>
    <message>
        <source>The customer has no postal address. Enter one, or let the run print letters without an address.</source>
        <translation>该客户没有邮寄地址。请录入地址，或允许批次打印无地址函件。</translation>
    </message>
    <message>
        <source>The ladder has no step after {step}, posted on {posted_on} with time until {deadline}. Decide what follows.</source>
        <translation>第{step}阶段（{posted_on}寄出，期限至{deadline}）之后方案已无后续阶段。请决定下一步。</translation>
    </message>
    <message>
        <source>A credit is not reminded. Allocate it to an invoice.</source>
        <translation>红字发票不催款。请核销到发票。</translation>
    </message>
    <message>
        <source>Step {step} of the ladder “{ladder}” lacks a figure or has an unknown one: {detail}. Correct it.</source>
        <translation>催款方案“{ladder}”第{step}阶段缺少数值或数值无法识别：{detail}。请更正。</translation>
    </message>
    <message>
        <source>The ladder “{ladder}” has no step after the due date. Add at least one.</source>
        <translation>催款方案“{ladder}”没有到期日之后的阶段。请至少添加一个。</translation>
    </message>
    <message>
        <source>Every step of the ladder “{ladder}” after the due date is switched off: nobody would be reminded. Switch one on.</source>
        <translation>催款方案“{ladder}”到期后的各阶段均已停用，不会催任何人。请启用其中一个。</translation>
    </message>
    <message>
        <source>The ladder “{ladder}” has more than {most} steps after the due date. Take out what customers would no longer believe.</source>
        <translation>催款方案“{ladder}”到期后的阶段超过{most}个。请删去客户已不会当真的阶段。</translation>
    </message>
    <message>
        <source>There must be {least} to {most} days between two letters. Enter such a number.</source>
        <translation>两封函件之间须间隔{least}至{most}天。请重新输入。</translation>
    </message>
    <message>
        <source>The ladder “{ladder}” may have one notice before the due date: number 0, in front of the other steps. Correct it.</source>
        <translation>催款方案“{ladder}”只能有一个到期前提醒，编号为0，排在其他阶段之前。请更正。</translation>
    </message>
    <message>
        <source>A notice goes 1 to {most} days before the due date. Enter such a number.</source>
        <translation>提醒在到期前1至{most}天发出。请重新输入。</translation>
    </message>
    <message>
        <source>The notice before the due date is a letter. Choose a letter.</source>
        <translation>到期前提醒须为函件。请选择函件。</translation>
    </message>
    <message>
        <source>Step {step} must begin later than step {before}, which begins {days} days after the due date. Enter a larger number.</source>
        <translation>第{step}阶段须晚于第{before}阶段，后者在到期后{days}天开始。请输入更大的天数。</translation>
    </message>
    <message>
        <source>A step begins 1 to {most} days after the due date: late begins the day after. Enter such a number.</source>
        <translation>阶段在到期后1至{most}天开始：到期次日起才算逾期。请重新输入。</translation>
    </message>
    <message>
        <source>The friendly notice is for the time before the due date, the other tones (L1 to L4) for the time after it. Choose another tone.</source>
        <translation>“到期前提醒”的语气只用于到期之前，其余语气（L1至L4）用于到期之后。请另选语气。</translation>
    </message>
    <message>
        <source>Step {step} is friendlier than step {before} before it. Choose the same tone or a firmer one.</source>
        <translation>第{step}阶段的语气比前面的第{before}阶段缓和。请选择相同或更严肃的语气。</translation>
    </message>
    <message>
        <source>A letter grants 0 to {most} days; 0 sets no date. Enter such a number.</source>
        <translation>函件可给予0至{most}天；0表示不写期限。请重新输入。</translation>
    </message>
    <message>
        <source>Step {step} of the ladder “{ladder}” has an effect that is not known. Take it out.</source>
        <translation>催款方案“{ladder}”第{step}阶段有未知的附带措施。请去掉。</translation>
    </message>
    <message>
        <source>The ladder needs a name. Enter one.</source>
        <translation>请输入催款方案的名称。</translation>
    </message>
    <message>
        <source>There is a ladder called “{value}” already. Choose another name.</source>
        <translation>已有名为“{value}”的催款方案。请另取名称。</translation>
    </message>
    <message>
        <source>No open invoice climbs a former version of “{value}” that could be moved now.</source>
        <translation>目前没有按“{value}”早期版本催款、可以转入的未清发票。</translation>
    </message>
    <message>
        <source>An invoice that was moved on “{value}” has been reminded since, so the move stays. Change the ladder instead.</source>
        <translation>按“{value}”转入的发票此后已有催款，不能撤回。请改用修改催款方案的办法。</translation>
    </message>
    <message>
        <source>New cases start on “{value}”: it is the company&apos;s ladder, or {customers} customers have chosen it. Choose another one there first.</source>
        <translation>新的催款仍用“{value}”：它是公司的催款方案，或有{customers}位客户选用。请先在那里另选方案。</translation>
    </message>
    <message>
        <source>“{value}” is hidden, so no new case starts on it. Offer it again first, or choose another ladder.</source>
        <translation>“{value}”已隐藏，不再用于新的催款。请先恢复可选，或另选催款方案。</translation>
    </message>
    <message>
        <source>“{value}” is one of the ladders supplied with CreditDesk and keeps its name. Copy it to one of your own.</source>
        <translation>“{value}”是 CreditDesk 自带的催款方案，不能改名。请复制为自己的方案。</translation>
    </message>
    <message>
        <source>“{value}” is not a number of days. Enter a whole number such as 14.</source>
        <translation>“{value}”不是天数。请输入整数，例如14。</translation>
    </message>
    <message>
        <source>Steps {before} and {step} are both a final demand. After a final demand no other letter should follow: it would not be believed.</source>
        <translation>第{before}阶段和第{step}阶段都是最后催告。最后催告之后不应再发函，否则客户不会当真。</translation>
    </message>
    <message>
        <source>The last letter, step {step}, gives {days} days; in your country at least {least} are usual. Grant more, unless the contract says otherwise.</source>
        <translation>最后一封函件（第{step}阶段）给予{days}天；所在国家通常至少{least}天。除合同另有约定外，请放宽。</translation>
    </message>
    <message>
        <source>The steps of the ladder “{ladder}” are not numbered 1, 2, 3 in order. Number them so.</source>
        <translation>催款方案“{ladder}”的阶段没有按1、2、3顺序编号。请按顺序编号。</translation>
    </message>
    <message>
        <source>{value} lies in the future, and a run only knows what is known today. Choose today or an earlier day.</source>
        <translation>{value}是未来的日期，催款批次最多只能考虑到今天的情况。请选择今天或更早的日期。</translation>
    </message>
    <message>
        <source>Letters of a run of {posted} have been posted, and a run of {value} would not know them. Choose {posted} or a later day.</source>
        <translation>{posted}批次的函件已寄出，{value}的批次无法计入这些函件。请选择{posted}或之后的日期。</translation>
    </message>
    <message>
        <source>Run {run} is reviewed or issued and can no longer be changed. Prepare a new run instead.</source>
        <translation>批次 {run} 已过准备阶段，不能再修改。请另建批次。</translation>
    </message>
    <message>
        <source>Nothing in run {run} is waiting for this step. Refresh the page.</source>
        <translation>批次 {run} 没有需要此操作的函件。请刷新页面。</translation>
    </message>
    <message>
        <source>A letter of run {run} has been posted, so the run cannot be undone. Undo single letters that wait; if one never went out after all, correct its posting first.</source>
        <translation>催款批次 {run} 已有函件登记寄出，整批不能撤销。待寄的函件可以逐封撤销；如某封实际未寄出，请先更正其寄出登记。</translation>
    </message>
    <message>
        <source>This is day {days_late} after the due date; step {step} of “{ladder}” begins on day {step_days}. Last letter: {posted_on}.</source>
        <translation>“{ladder}”方案第{step}阶段自逾期第{step_days}天起，现为第{days_late}天。上次寄函：{posted_on}。</translation>
    </message>
    <message>
        <source>This is day {days_late} after the due date; step {step} of “{ladder}” begins on day {step_days}. It is the first reminder.</source>
        <translation>“{ladder}”方案第{step}阶段自逾期第{step_days}天起，现为第{days_late}天。首次催款。</translation>
    </message>
    <message>
        <source>The letter would ask for {total} {currency}, less than the smallest amount to remind, {tolerance} {currency}.</source>
        <translation>函件的催款金额为 {total} {currency}，低于小额容差 {tolerance} {currency}。</translation>
    </message>
    <message>
        <source>The ladder “{value}” is used: by the company, by {customers} customers, or by reminders already sent. It stays in the file; choose another one there, and hide this one.</source>
        <translation>催款方案“{value}”正在使用：公司、{customers}位客户，或已发出的催款。它留在账套中；请在那里另选方案，再把它隐藏。</translation>
    </message>
    <message>
        <source>“{value}” is one of the ladders supplied with CreditDesk and cannot be removed. Change its steps instead.</source>
        <translation>“{value}”是 CreditDesk 自带的方案，不能删除；可以修改其各阶段。</translation>
    </message>
    <message>
        <source>Step {step} begins on day {days}, but the step before it leaves no room before day {earliest}. Set a later day, a shorter interval or fewer days granted.</source>
        <translation>第{step}阶段自第{days}天起，但前一阶段最早要到第{earliest}天才结束。请推迟天数、缩短间隔或减少给予的期限。</translation>
    </message>
    <message>
        <source>{path} holds a real company, not the sample, and is not replaced. Choose another folder.</source>
        <translation>{path} 是真实公司的账套，不是示例，不会被替换。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Made the sample company {name} with {customers} customers and {invoices} invoices as of {today}.</source>
        <translation>已生成示例公司 {name}：{customers}位客户、{invoices}张发票，截至{today}。</translation>
    </message>
    <message>
        <source>{currency}: customers owe {balance}; {overdue} of it is overdue, {old} for more than 90 days.</source>
        <translation>{currency}：应收余额 {balance}，其中逾期 {overdue}，逾期90天以上 {old}。</translation>
    </message>
    <message>
        <source>Looked at {items} open items: {included} to remind now, {held} held, {not_yet} not yet.</source>
        <translation>检查未清应收{items}笔：现在催款{included}笔，暂缓{held}笔，未到时间{not_yet}笔。</translation>
    </message>
    <message>
        <source>Held, for instance {invoice} of {customer}:</source>
        <translation>暂缓的例子，{customer} 的 {invoice}：</translation>
    </message>
    <message>
        <source>Issued {letters} letters with {pages} pages; they are in {folder}.</source>
        <translation>已出具{letters}封函件，共{pages}页，保存在 {folder}。</translation>
    </message>
    <message>
        <source>There is nothing to remind today.</source>
        <translation>今天没有需要催款的款项。</translation>
    </message>
    <message>
        <source>All of them in one file for the printer: {path}.</source>
        <translation>合并打印文件：{path}。</translation>
    </message>
    <message>
        <source>Marked {letters} letters as posted on {on}.</source>
        <translation>已登记{letters}封函件于{on}寄出。</translation>
    </message>
    <message>
        <source>Grades: {grades}; not yet graded: {ungraded}.</source>
        <translation>信用等级：{grades}；尚未评级：{ungraded}。</translation>
    </message>
    <message>
        <source>Checked the file: sound, {events} events hold together.</source>
        <translation>文件检查：完好，{events}条操作记录前后一致。</translation>
    </message>
    <message>
        <source>Checked the file: {problems} problems were found.</source>
        <translation>文件检查：发现{problems}个问题。</translation>
    </message>
    <message>
        <source>Pictures of the window are in {folder}.</source>
        <translation>窗口截图保存在 {folder}。</translation>
    </message>
    <message>
        <source>The ledger is {path}.</source>
        <translation>账套：{path}。</translation>
    </message>
    <message>
        <source>{path} cannot be written: it may be open in another program, or its folder can only be read. Close it there, or choose another name or folder.</source>
        <translation>无法写入{path}：文件可能正在其他程序中打开，或所在文件夹为只读。请先在该程序中关闭，或换一个文件名或文件夹。</translation>
    </message>
    <message>
        <source>A spreadsheet holds {limit} rows, and this table has {count}. Choose a shorter period or one currency, or save it as CSV.</source>
        <translation>电子表格最多容纳{limit}行，而本表有{count}行。请缩短期间、只选一种币种，或存为CSV。</translation>
    </message>
    <message>
        <source>{count} rows would fill hundreds of pages; up to {limit} are printed. Narrow the list with a filter or a search, or save it as Excel or CSV.</source>
        <translation>{count}行会占用数百页，最多打印{limit}行。请用筛选或搜索缩小列表，或存为 Excel 或 CSV。</translation>
    </message>
    <message>
        <source>The period ends on {last}, before it begins on {first}. Correct one of the two.</source>
        <translation>期间的结束日{last}早于开始日{first}。请更正其中之一。</translation>
    </message>
    <message>
        <source>{number} was not typed in: it came with the import of {file}. Undo that import on the page Import, or set the amount right by a credit note or a write-off.</source>
        <translation>{number}不是手工录入的，而是随{file}导入的。请在导入页撤销该次导入，或以红字发票或核销调整金额。</translation>
    </message>
    <message>
        <source>{number} cannot be taken back: credit note {by} is for it. Take that back first.</source>
        <translation>{number}的录入不能撤销：红字发票{by}冲减的正是它。请先撤销该红字发票的录入。</translation>
    </message>
    <message>
        <source>{number} cannot be taken back: letters name it ({count}), and what they said is kept. Enter the opposite: a credit note or a write-off for an invoice, an invoice for a credit note.</source>
        <translation>{number}的录入不能撤销：已有{count}封函件列出了它，函件内容须保留。请作反向处理：发票用红字发票或核销冲平，红字发票则录入一张同额发票。</translation>
    </message>
    <message>
        <source>{number} cannot be taken back: it has been reminded already. Enter the opposite: a credit note or a write-off.</source>
        <translation>{number}的录入不能撤销：已对其催款。请用红字发票或核销冲平。</translation>
    </message>
    <message>
        <source>{number} cannot be taken back: money, credit or a write-off has been set against it, and that is kept even where it was reversed. Enter the opposite: a credit note or a write-off for an invoice, an invoice for a credit note.</source>
        <translation>{number}的录入不能撤销：已有收款、红字发票或核销与其对应，即使后来冲销，记录也须保留。请作反向处理：发票用红字发票或核销冲平，红字发票则录入一张同额发票。</translation>
    </message>
    <message>
        <source>{number} cannot be taken back: reminder runs that have been issued decided about it ({count}). Enter the opposite: a credit note or a write-off for an invoice, an invoice for a credit note.</source>
        <translation>{number}的录入不能撤销：已出具的催款批次（{count}个）对它作过判断。请作反向处理：发票用红字发票或核销冲平，红字发票则录入一张同额发票。</translation>
    </message>
    <message>
        <source>{number} cannot be taken back: letters to the customer have taken it off what they ask for ({count}). Enter an invoice over the same amount instead.</source>
        <translation>{number}的录入不能撤销：已有{count}封致该客户的函件从催款金额中扣除了它。请另录入一张同额发票冲平。</translation>
    </message>
    <message>
        <source>{number} cannot be taken back: later entries of the customer rest on this credit. Enter an invoice over the same amount instead.</source>
        <translation>{number}的录入不能撤销：该客户后来的记录以这笔贷方余额为依据。请另录入一张同额发票冲平。</translation>
    </message>
</context>
<context>
    <name>methods</name>
    <message>
        <source>By post</source>
        <extracomment>How a letter goes: ``domain.ways.WAYS`` in words.</extracomment>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>By registered post</source>
        <translation>挂号信</translation>
    </message>
    <message>
        <source>By EMS</source>
        <translation>邮政特快专递（EMS）</translation>
    </message>
    <message>
        <source>By courier</source>
        <translation>快递</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>专人送达</translation>
    </message>
    <message>
        <source>By notary</source>
        <translation>公证送达</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>电子邮件</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>催款</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>palette</name>
    <message>
        <source>the chosen invoice</source>
        <extracomment>The pages by key: other words for them.</extracomment>
        <translation>选中的发票</translation>
    </message>
    <message>
        <source>with the chosen customer</source>
        <translation>选中的客户</translation>
    </message>
    <message>
        <source>choose the customer first</source>
        <translation>先选择客户</translation>
    </message>
    <message>
        <source>New customer</source>
        <extracomment>What can be begun from anywhere.</extracomment>
        <translation>新增客户</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>新增发票</translation>
    </message>
    <message>
        <source>Record a receipt</source>
        <translation>登记收款</translation>
    </message>
    <message>
        <source>New credit note</source>
        <translation>新增红字发票</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>坏账核销</translation>
    </message>
    <message>
        <source>Take back an entry</source>
        <translation>撤销录入</translation>
    </message>
    <message>
        <source>Allocate what is on account</source>
        <translation>核销账上余额</translation>
    </message>
    <message>
        <source>Take a payment back</source>
        <translation>冲销收款</translation>
    </message>
    <message>
        <source>Note a call or a promise</source>
        <translation>登记电话或承诺</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入清单</translation>
    </message>
    <message>
        <source>Undo an import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Prepare reminders</source>
        <translation>准备催款</translation>
    </message>
    <message>
        <source>Issue letters</source>
        <translation>出具函件</translation>
    </message>
    <message>
        <source>Letters to print</source>
        <translation>待打印的函件</translation>
    </message>
    <message>
        <source>Letters to post</source>
        <translation>待寄出的函件</translation>
    </message>
    <message>
        <source>Print a letter once more</source>
        <translation>补打函件</translation>
    </message>
    <message>
        <source>Overdue invoices</source>
        <translation>逾期发票</translation>
    </message>
    <message>
        <source>Invoices due this week</source>
        <translation>本周到期的发票</translation>
    </message>
    <message>
        <source>Customers without an address</source>
        <translation>缺少地址的客户</translation>
    </message>
    <message>
        <source>Customers whose grade got worse</source>
        <translation>信用等级下降的客户</translation>
    </message>
    <message>
        <source>Customers who get no new credit</source>
        <translation>暂停赊销的客户</translation>
    </message>
    <message>
        <source>Ageing report</source>
        <translation>账龄表</translation>
    </message>
    <message>
        <source>Open items report</source>
        <translation>未清应收报表</translation>
    </message>
    <message>
        <source>Receipts report</source>
        <translation>收款报表</translation>
    </message>
    <message>
        <source>Receipts by month</source>
        <translation>按月收款</translation>
    </message>
    <message>
        <source>Write-offs report</source>
        <translation>坏账核销报表</translation>
    </message>
    <message>
        <source>Letters report</source>
        <translation>函件报表</translation>
    </message>
    <message>
        <source>Customer list</source>
        <translation>客户清单</translation>
    </message>
    <message>
        <source>Company and letterhead</source>
        <extracomment>The sections of the settings by key.</extracomment>
        <translation>公司与信头</translation>
    </message>
    <message>
        <source>Bank accounts</source>
        <translation>银行账户</translation>
    </message>
    <message>
        <source>Calendar and closed days</source>
        <translation>日历与休息日</translation>
    </message>
    <message>
        <source>Reminder rules and ladder</source>
        <translation>催款规则与方案</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>语言与外观</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>操作记录</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Open another ledger …</source>
        <extracomment>Verbs of the window itself; they are there without a ledger too.</extracomment>
        <translation>打开其他账套…</translation>
    </message>
    <message>
        <source>New ledger …</source>
        <translation>新建账套…</translation>
    </message>
    <message>
        <source>Explore the sample company</source>
        <translation>查看示例公司</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <source>List of keys</source>
        <translation>快捷键一览</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation>{0}未收</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已结清</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>for {0}</source>
        <translation>客户：{0}</translation>
    </message>
</context>
<context>
    <name>payments</name>
    <message>
        <source>Receipt</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Returned payment</source>
        <translation>银行退回</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>现金折扣</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>坏账/尾差</translation>
    </message>
    <message>
        <source>Set-off</source>
        <translation>应收冲应付</translation>
    </message>
    <message>
        <source>Bank charge</source>
        <translation>银行手续费</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>红字发票</translation>
    </message>
    <message>
        <source>Bad debt</source>
        <extracomment>Kinds of write-offs: what a form calls them, and what a list calls the entry.</extracomment>
        <translation>坏账</translation>
    </message>
    <message>
        <source>Small difference</source>
        <translation>尾差</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Bad debt written off</source>
        <translation>坏账核销</translation>
    </message>
    <message>
        <source>Small difference written off</source>
        <translation>尾差核销</translation>
    </message>
    <message>
        <source>Written off for another reason</source>
        <translation>应收核销（其他原因）</translation>
    </message>
    <message>
        <source>{0}, returned</source>
        <translation>{0}，已退回</translation>
    </message>
    <message>
        <source>{0}, reversed</source>
        <translation>{0}，已冲销</translation>
    </message>
    <message>
        <source>{0} free, in advance · {1}</source>
        <translation>未核销 {0}（预收）· {1}</translation>
    </message>
    <message>
        <source>{0} free, part in advance · {1}</source>
        <translation>未核销 {0}（部分预收）· {1}</translation>
    </message>
    <message>
        <source>{0} free · {1}</source>
        <translation>未核销 {0} · {1}</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Step is due</source>
        <translation>阶段已到</translation>
    </message>
    <message>
        <source>Notice before the due date</source>
        <translation>到期前付款提醒</translation>
    </message>
    <message>
        <source>Not late</source>
        <translation>未逾期</translation>
    </message>
    <message>
        <source>The next step begins later</source>
        <translation>下一阶段尚未开始</translation>
    </message>
    <message>
        <source>Pause between letters</source>
        <translation>函件间隔期内</translation>
    </message>
    <message>
        <source>Time granted in a letter is running</source>
        <translation>函件给予的期限未满</translation>
    </message>
    <message>
        <source>Allocate first</source>
        <translation>待收款核销</translation>
    </message>
    <message>
        <source>In a letter not yet posted</source>
        <translation>在未寄出的函件中</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>无地址</translation>
    </message>
    <message>
        <source>Below the smallest amount</source>
        <translation>低于小额容差</translation>
    </message>
    <message>
        <source>Decided by management</source>
        <translation>管理层决定</translation>
    </message>
    <message>
        <source>Last step done</source>
        <translation>最后阶段已完成</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>红字发票</translation>
    </message>
    <message>
        <source>Paid meanwhile</source>
        <translation>期间已付</translation>
    </message>
    <message>
        <source>Letter undone</source>
        <translation>函件已撤销</translation>
    </message>
    <message>
        <source>Payment promised</source>
        <extracomment>Usual reasons to leave something out of a run, by the code that the ledger keeps.</extracomment>
        <translation>已承诺付款</translation>
    </message>
    <message>
        <source>Complaint being looked into</source>
        <translation>有异议，正在核实</translation>
    </message>
    <message>
        <source>Paid, not entered yet</source>
        <translation>已付款，尚未入账</translation>
    </message>
    <message>
        <source>Spoken with the customer</source>
        <translation>已与客户沟通</translation>
    </message>
    <message>
        <source>Amount too small</source>
        <translation>金额较小</translation>
    </message>
</context>
<context>
    <name>reports</name>
    <message>
        <source>Ageing</source>
        <extracomment>Reports in the order of the page, with the words on their chips.</extracomment>
        <translation>账龄</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>未清应收</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Receipts by month</source>
        <translation>按月收款</translation>
    </message>
    <message>
        <source>Write-offs</source>
        <translation>坏账核销</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Ageing by due date</source>
        <translation>逾期账龄表</translation>
    </message>
    <message>
        <source>Ageing by invoice date</source>
        <translation>账龄表</translation>
    </message>
    <message>
        <source>Receipts by month and customer</source>
        <translation>客户按月收款表</translation>
    </message>
    <message>
        <source>Customer list</source>
        <translation>客户一览表</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Issued that day</source>
        <translation>当日开具</translation>
    </message>
    <message>
        <source>1–30 days</source>
        <translation>1–30天</translation>
    </message>
    <message>
        <source>31–60 days</source>
        <translation>31–60天</translation>
    </message>
    <message>
        <source>61–90 days</source>
        <translation>61–90天</translation>
    </message>
    <message>
        <source>Over 90 days</source>
        <translation>90天以上</translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation>未核销</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>应收余额</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据号码</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>单据日期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未收金额</translation>
    </message>
    <message>
        <source>Tax ID</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>附言</translation>
    </message>
    <message>
        <source>Allocated</source>
        <translation>已核销</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>函件编号</translation>
    </message>
    <message>
        <source>Kind of letter</source>
        <translation>函件类别</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>催款金额</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>最迟付款日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>寄出日期</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>邮件单号</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>发票</translation>
    </message>
    <message>
        <source>Credit note</source>
        <translation>红字发票</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>期初余额</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Returned payment</source>
        <translation>退票或退汇</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>冲销</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Bad debt</source>
        <translation>坏账</translation>
    </message>
    <message>
        <source>Small difference</source>
        <translation>尾差</translation>
    </message>
    <message>
        <source>Other write-off</source>
        <translation>其他核销</translation>
    </message>
    <message>
        <source>Write-off, kind not named</source>
        <translation>核销（未注明类别）</translation>
    </message>
    <message>
        <source>Bad debt, reversed</source>
        <translation>坏账冲回</translation>
    </message>
    <message>
        <source>Small difference, reversed</source>
        <translation>尾差冲回</translation>
    </message>
    <message>
        <source>Other write-off, reversed</source>
        <translation>其他核销冲回</translation>
    </message>
    <message>
        <source>Write-off, reversed</source>
        <translation>核销冲回</translation>
    </message>
    <message>
        <source>Total {currency}</source>
        <translation>合计 {currency}</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <translation>截至{0}</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0}至{1}</translation>
    </message>
    <message>
        <source>amounts in {0}</source>
        <translation>金额单位：{0}</translation>
    </message>
    <message>
        <source>a future day: nothing after {0} is known</source>
        <translation>未来日期：{0}之后的情况尚不可知</translation>
    </message>
    <message>
        <source>payments considered up to that day</source>
        <translation>已计入截至该日的收款</translation>
    </message>
    <message>
        <source>allocations up to the last day</source>
        <translation>核销计至最后一日</translation>
    </message>
    <message>
        <source>reversals on their own day, with a minus</source>
        <translation>冲回列在冲回当日，以负数表示</translation>
    </message>
    <message>
        <source>with their present state</source>
        <translation>状态为当前状态</translation>
    </message>
    <message>
        <source>only {0}</source>
        <translation>仅{0}</translation>
    </message>
</context>
<context>
    <name>terms</name>
    <message>
        <source>payment before delivery</source>
        <translation>款到发货</translation>
    </message>
    <message>
        <source>cash on delivery</source>
        <translation>货到付款</translation>
    </message>
    <message>
        <source>end of month + {0} days</source>
        <translation>月结{0}天</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0}天</translation>
    </message>
    <message>
        <source>{0} days from receipt of the invoice</source>
        <translation>票到{0}天</translation>
    </message>
    <message>
        <source>{0} days from delivery</source>
        <translation>货到{0}天</translation>
    </message>
    <message>
        <source>{0} days from acceptance</source>
        <translation>验收后{0}天</translation>
    </message>
    <message>
        <source>{0} % within {1} days, else {2}</source>
        <translation>{1}天内付款减{0}%，否则{2}</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>Something unforeseen stopped this ({code}). Nothing was changed.</source>
        <extracomment>Names and file paths longer than this are cut in a sentence. Parameters that repeat what a person typed or named. Machine forms that the rules put into parameters.</extracomment>
        <translation>发生意外情况（{code}），操作已停止，没有改动任何内容。</translation>
    </message>
    <message>
        <source>CreditDesk made a mistake and stopped this step. Nothing of it was stored.</source>
        <translation>CreditDesk 出现程序错误，这一步已停止，没有保存任何内容。</translation>
    </message>
    <message>
        <source>This is a backup: look at it, but change nothing. Go back to the ledger to work.</source>
        <translation>这是备份，只能查看，不能更改。请返回账套后再操作。</translation>
    </message>
    <message>
        <source>This ledger is open for reading only.</source>
        <translation>本账套以只读方式打开。</translation>
    </message>
</context>
<context>
    <name>tones</name>
    <message>
        <source>Notice before due</source>
        <translation>付款提醒</translation>
    </message>
    <message>
        <source>Friendly reminder</source>
        <translation>付款提示函</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>催款函</translation>
    </message>
    <message>
        <source>Urgent reminder</source>
        <translation>紧急催款函</translation>
    </message>
    <message>
        <source>Final demand</source>
        <translation>最后催告函</translation>
    </message>
</context>
</TS>
