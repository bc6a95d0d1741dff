"""What the palette can do: every verb and every place with the other words that people type for it.

A new page, section or verb gets a line here; ``tests/ui/palette`` says which one is missing.
"""

from dataclasses import dataclass, field
from typing import Any

from creditdesk.ui.texts import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Entry:
    """``words`` is source text; ``place`` a page to go to with ``aim``, or a verb of the window (``"*open"``).

    ``also`` are other words for it in English and Chinese, the Chinese name among them: they are found on every screen.
    ``note`` says what comes first where something has to be chosen.
    """

    words: str
    icon: str
    place: str
    aim: dict[str, Any] = field(default_factory=dict)
    also: str = ""
    note: str = ""
    keys: str = ""


#: The pages by key: other words for them.
PAGES_ALSO = {
    "today": "今日 首页 home start dashboard overview cash",
    "customers": "客户 debtors buyers accounts",
    "invoices": "发票 应收 bills receivables open items documents",
    "reminders": "催款 dunning chase run",
    "letters": "函件 信函 post print",
    "risk": "风险 grades credit limit exposure 信用 等级",
    "reports": "报表 analysis lists export pdf excel 导出",
    "import": "导入 csv xlsx excel file",
    "settings": "设置 options preferences 选项",
}
CHOSEN_INVOICE = QT_TRANSLATE_NOOP("palette", "the chosen invoice")
_CHOSEN_CUSTOMER = QT_TRANSLATE_NOOP("palette", "with the chosen customer")
_CHOOSE_CUSTOMER = QT_TRANSLATE_NOOP("palette", "choose the customer first")
RECEIPT = Entry(
    QT_TRANSLATE_NOOP("palette", "Record a receipt"), "money", "invoices", {"pay": None},
    "登记收款 payment received paid money in allocate 到账 回款 收款核销 核销", keys="Ctrl+R",
)  # fmt: skip
#: What can be begun from anywhere.
ACTIONS: tuple[Entry, ...] = (
    Entry(QT_TRANSLATE_NOOP("palette", "New customer"), "plus", "customers", {"new": True},
          "新增客户 add create debtor 新建 添加"),
    Entry(QT_TRANSLATE_NOOP("palette", "New invoice"), "plus", "invoices", {"new": True},
          "新增发票 add create bill 开票 新建 录入"),
    RECEIPT,
    Entry(QT_TRANSLATE_NOOP("palette", "New credit note"), "plus", "invoices", {"credit": True},
          "新增红字发票 credit memo refund 红冲 冲红 贷项"),
    Entry(QT_TRANSLATE_NOOP("palette", "Write off"), "invoices", "invoices", {"write_off": True},
          "坏账核销 bad debt loss 坏账", CHOSEN_INVOICE),
    Entry(QT_TRANSLATE_NOOP("palette", "Take back an entry"), "undo", "invoices", {"take_back": True},
          "撤销录入 typed wrongly mistake delete remove undo invoice 录错 删除 作废 撤销发票", CHOSEN_INVOICE),
    Entry(QT_TRANSLATE_NOOP("palette", "Allocate what is on account"), "money", "customers",
          {"filter": "unallocated"}, "核销账上余额 unallocated advance overpaid match 未核销 预收款", _CHOOSE_CUSTOMER),
    Entry(QT_TRANSLATE_NOOP("palette", "Take a payment back"), "undo", "customers", {},
          "冲销收款 reverse return bounced wrong cancel 退票 退汇 撤销收款", _CHOOSE_CUSTOMER),
    Entry(QT_TRANSLATE_NOOP("palette", "Note a call or a promise"), "phone", "customers", {"log": True},
          "登记电话或承诺 contact log visit note telephone promise to pay 联系记录 付款承诺 备注", _CHOSEN_CUSTOMER),
    Entry(QT_TRANSLATE_NOOP("palette", "Import a list"), "import", "import", {"choose": True},
          "导入清单 csv xlsx excel load file upload 导入"),
    Entry(QT_TRANSLATE_NOOP("palette", "Undo an import"), "undo", "import", {},
          "撤销导入 take back revert 回退"),
    Entry(QT_TRANSLATE_NOOP("palette", "Prepare reminders"), "reminders", "reminders", {"prepare": True},
          "准备催款 dunning run chase send new run 催款批次 生成"),
    Entry(QT_TRANSLATE_NOOP("palette", "Issue letters"), "reminders", "reminders", {}, "出具函件 send create 发函"),
    Entry(QT_TRANSLATE_NOOP("palette", "Letters to print"), "print", "letters", {"filter": "to_print"},
          "待打印的函件 print printer 打印"),
    Entry(QT_TRANSLATE_NOOP("palette", "Letters to post"), "post", "letters", {"filter": "to_post"},
          "待寄出的函件 mark as posted send mail tracking number 登记寄出 邮寄 邮件单号"),
    Entry(QT_TRANSLATE_NOOP("palette", "Print a letter once more"), "print", "letters", {"filter": "all"},
          "补打函件 reprint copy duplicate 副本 重印"),
    Entry(QT_TRANSLATE_NOOP("palette", "Overdue invoices"), "invoices", "invoices", {"filter": "overdue"},
          "逾期发票 late past due 逾期"),
    Entry(QT_TRANSLATE_NOOP("palette", "Invoices due this week"), "invoices", "invoices", {"filter": "due_this_week"},
          "本周到期的发票 soon upcoming 到期"),
    Entry(QT_TRANSLATE_NOOP("palette", "Customers without an address"), "customers", "customers",
          {"filter": "no_address"}, "缺少地址的客户 missing 缺地址"),
    Entry(QT_TRANSLATE_NOOP("palette", "Customers whose grade got worse"), "risk", "risk", {"grade": "worse"},
          "信用等级下降的客户 downgrade 变差"),
    Entry(QT_TRANSLATE_NOOP("palette", "Customers who get no new credit"), "risk", "risk", {"grade": "no_credit"},
          "暂停赊销的客户 blocked stop supply 停止供货"),
)  # fmt: skip
REPORTS: tuple[Entry, ...] = (
    Entry(QT_TRANSLATE_NOOP("palette", "Ageing report"), "reports", "reports", {"report": "ageing"},
          "账龄表 aging buckets overdue list 账龄"),
    Entry(QT_TRANSLATE_NOOP("palette", "Open items report"), "reports", "reports", {"report": "open_items"},
          "未清应收报表 outstanding unpaid 未收 对账"),
    Entry(QT_TRANSLATE_NOOP("palette", "Receipts report"), "reports", "reports", {"report": "receipts"},
          "收款报表 payments 收款明细"),
    Entry(QT_TRANSLATE_NOOP("palette", "Receipts by month"), "reports", "reports", {"report": "receipts_by_month"},
          "按月收款 monthly payments 月度"),
    Entry(QT_TRANSLATE_NOOP("palette", "Write-offs report"), "reports", "reports", {"report": "write_offs"},
          "坏账核销报表 bad debts small differences written off uncollectible 坏账 尾差 核销明细"),
    Entry(QT_TRANSLATE_NOOP("palette", "Letters report"), "reports", "reports", {"report": "letters"},
          "函件报表 dunning history"),
    Entry(QT_TRANSLATE_NOOP("palette", "Customer list"), "reports", "reports", {"report": "customers"},
          "客户清单 addresses export 导出"),
)  # fmt: skip
#: The sections of the settings by key.
SECTIONS: dict[str, Entry] = {
    entry.aim["section"]: entry
    for entry in (
        Entry(QT_TRANSLATE_NOOP("palette", "Company and letterhead"), "building", "settings", {"section": "company"},
              "公司与信头 name address logo sender tax currency terms interest picture 信头 徽标 标志 抬头 默认条件 "
              "Latin English foreign 外文名称 英文"),
        Entry(QT_TRANSLATE_NOOP("palette", "Bank accounts"), "bank", "settings", {"section": "banks"},
              "银行账户 iban bic account number 账号 开户行"),
        Entry(QT_TRANSLATE_NOOP("palette", "Calendar and closed days"), "calendar", "settings",
              {"section": "calendar"},
              "日历与休息日 holidays working days region works holiday due date 节假日 调休 厂休 工作日 到期日 顺延"),
        Entry(QT_TRANSLATE_NOOP("palette", "Reminder rules and ladder"), "reminders", "settings",
              {"section": "reminders"}, "催款规则与方案 dunning steps days interval 催款方案 催款阶段 间隔"),
        Entry(QT_TRANSLATE_NOOP("palette", "Language and look"), "moon", "settings", {"section": "look"},
              "语言与外观 theme dark light mode english chinese 主题 深色 浅色 中文 英文"),
        Entry(QT_TRANSLATE_NOOP("palette", "Backups"), "history", "settings", {"section": "backups"},
              "备份 restore back up save copy yesterday 恢复 还原"),
        Entry(QT_TRANSLATE_NOOP("palette", "File"), "file", "settings", {"section": "file"},
              "文件 check verify sound folder location size 检查 校验 账套 位置"),
        Entry(QT_TRANSLATE_NOOP("palette", "History"), "history", "settings", {"section": "history"},
              "操作记录 log audit who changed when 日志 审计"),
        Entry(QT_TRANSLATE_NOOP("palette", "About"), "info", "settings", {"section": "about"},
              "关于 version licence license 版本 许可"),
    )
}  # fmt: skip
#: Verbs of the window itself; they are there without a ledger too.
WINDOW: tuple[Entry, ...] = (
    Entry(QT_TRANSLATE_NOOP("palette", "Open another ledger …"), "folder", "*open", {},
          "打开其他账套 ledger file switch 公司"),
    Entry(QT_TRANSLATE_NOOP("palette", "New ledger …"), "plus", "*new", {}, "新建账套 ledger set up wizard 建账 公司"),
    Entry(QT_TRANSLATE_NOOP("palette", "Explore the sample company"), "eye", "*sample", {},
          "查看示例公司 demo try example test 演示"),
    Entry(QT_TRANSLATE_NOOP("palette", "Guide"), "help", "*guide", {}, "使用指南 help manual how 帮助 说明"),
    Entry(QT_TRANSLATE_NOOP("palette", "List of keys"), "help", "*keys", {}, "快捷键一览 shortcuts keyboard 快捷键"),
)  # fmt: skip
#: Keys of verbs of the window.
KEYS = {"*open": "Ctrl+O", "*guide": "F1", "*keys": "Ctrl+/"}
