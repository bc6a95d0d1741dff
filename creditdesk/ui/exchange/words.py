"""Words of the import: fields, kinds of table, ways to write dates, and what to do about a file that is not clear.

The sentences of ``words.imports`` name the switches of the command line; where the window has a box for the same
question, it has its own sentence here.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from creditdesk.domain.listed import Listed
from creditdesk.errors import CreditDeskError
from creditdesk.exchange.findings import Notice, RowError
from creditdesk.exchange.rows import ImportRow
from creditdesk.ui import formats, texts
from creditdesk.ui.forms.tax_number import tax_number_name
from creditdesk.ui.texts import QT_TRANSLATE_NOOP

FIELDS: dict[str, str] = {
    "customer": QT_TRANSLATE_NOOP("import fields", "Customer number"),
    "name": QT_TRANSLATE_NOOP("import fields", "Customer name"),
    "invoice": QT_TRANSLATE_NOOP("import fields", "Invoice number"),
    "issued": QT_TRANSLATE_NOOP("import fields", "Invoice date"),
    "due": QT_TRANSLATE_NOOP("import fields", "Due date"),
    "amount": QT_TRANSLATE_NOOP("import fields", "Amount"),
    "open": QT_TRANSLATE_NOOP("import fields", "Open amount"),
    "settled": QT_TRANSLATE_NOOP("import fields", "Settled on"),
    "paid": QT_TRANSLATE_NOOP("import fields", "Paid so far"),
    "date": QT_TRANSLATE_NOOP("import fields", "Payment date"),
    "reference": QT_TRANSLATE_NOOP("import fields", "Payment reference"),
    "currency": QT_TRANSLATE_NOOP("import fields", "Currency"),
    "terms": QT_TRANSLATE_NOOP("import fields", "Payment terms"),
    "disputed": QT_TRANSLATE_NOOP("import fields", "Disputed"),
    "address": QT_TRANSLATE_NOOP("import fields", "Address"),
    "postcode": QT_TRANSLATE_NOOP("import fields", "Postcode"),
    "city": QT_TRANSLATE_NOOP("import fields", "Town"),
    "country": QT_TRANSLATE_NOOP("import fields", "Country"),
    "language": QT_TRANSLATE_NOOP("import fields", "Language of letters"),
    "email": QT_TRANSLATE_NOOP("import fields", "E-mail"),
    "tax_id": QT_TRANSLATE_NOOP("import fields", "Tax number"),
    "phone": QT_TRANSLATE_NOOP("import fields", "Telephone"),
    "contact": QT_TRANSLATE_NOOP("import fields", "Contact (in the note)"),
    "salesperson": QT_TRANSLATE_NOOP("import fields", "Salesperson"),
    "note": QT_TRANSLATE_NOOP("import fields", "Note"),
    "_state": QT_TRANSLATE_NOOP("import fields", "State of the document"),
    "_type": QT_TRANSLATE_NOOP("import fields", "Kind of document"),
    "_debit": QT_TRANSLATE_NOOP("import fields", "Debit amount"),
    "_credit": QT_TRANSLATE_NOOP("import fields", "Credit amount"),
    "_invoice_code": QT_TRANSLATE_NOOP("import fields", "Invoice code"),
    "_old_number": QT_TRANSLATE_NOOP("import fields", "Invoice no. (8 digits)"),
    "_quantity": QT_TRANSLATE_NOOP("import fields", "Quantity of a line"),
    "_unit_amount": QT_TRANSLATE_NOOP("import fields", "Unit price of a line"),
    "_discount": QT_TRANSLATE_NOOP("import fields", "Discount of a line"),
    "_tax_amount": QT_TRANSLATE_NOOP("import fields", "Tax of a line"),
    "_tax_type": QT_TRANSLATE_NOOP("import fields", "Kind of tax"),
}
KINDS: dict[str, str] = {
    "ledger": QT_TRANSLATE_NOOP("import kinds", "Invoices and payments"),
    "invoices": QT_TRANSLATE_NOOP("import kinds", "Invoices"),
    "customers": QT_TRANSLATE_NOOP("import kinds", "Customers"),
    "payments": QT_TRANSLATE_NOOP("import kinds", "Payments received"),
}
ORDERS: dict[str, str] = {
    "dmy": QT_TRANSLATE_NOOP("import options", "day, month, year"),
    "mdy": QT_TRANSLATE_NOOP("import options", "month, day, year"),
    "ymd": QT_TRANSLATE_NOOP("import options", "year, month, day"),
}
DECIMALS: dict[str, str] = {
    ".": QT_TRANSLATE_NOOP("import options", "1,234.56 (point)"),
    ",": QT_TRANSLATE_NOOP("import options", "1.234,56 (comma)"),
}
#: Encodings to choose from: name for the reader -> words.
ENCODINGS: dict[str, str] = {
    "utf-8": QT_TRANSLATE_NOOP("import options", "Unicode (UTF-8)"),
    "gb18030": QT_TRANSLATE_NOOP("import options", "Chinese (GB 18030)"),
    "cp1252": QT_TRANSLATE_NOOP("import options", "Western Europe (Windows 1252)"),
    "cp1250": QT_TRANSLATE_NOOP("import options", "Central Europe (Windows 1250)"),
    "iso8859-15": QT_TRANSLATE_NOOP("import options", "Western Europe (ISO 8859-15)"),
    "utf-16": QT_TRANSLATE_NOOP("import options", "Unicode (UTF-16)"),
    "big5": QT_TRANSLATE_NOOP("import options", "Traditional Chinese (Big 5)"),
}
#: Sentences of the window in place of those that name a switch: code -> sentence.
_ASKED: dict[str, str] = {
    "binary_file": QT_TRANSLATE_NOOP(
        "import questions",
        "{file} holds no readable text. Export the list as CSV or XLSX, or choose how the text "
        "is stored (such as UTF-16).",
    ),
    "undecided_encoding": QT_TRANSLATE_NOOP(
        "import questions",
        "It is not clear how the text of {file} is stored; names could be spoilt. Choose below how the text is stored.",
    ),
    "wrong_encoding": QT_TRANSLATE_NOOP(
        "import questions",
        "{file} is not written in {encoding}. Choose another way in which the text is stored.",
    ),
    "no_heading": QT_TRANSLATE_NOOP(
        "import questions",
        "No row with column headings was found in the first {rows} rows of {file}. Add one to the file, such as: "
        "Customer, Invoice, Date, Due, Amount.",
    ),
    "unknown_headings": QT_TRANSLATE_NOOP(
        "import questions",
        "None of the usual column headings was found in {file}. Its first row says: {first}. If these are headings, "
        "use them and choose what they mean.",
    ),
    "unknown_kind": QT_TRANSLATE_NOOP(
        "import questions", "The headings do not tell what {file} lists. Choose it below."
    ),
    "bank_statement": QT_TRANSLATE_NOOP(
        "import questions",
        "{file} looks like a bank statement or accounting export, not like a list of invoices or customers. If it is "
        "one, choose below what it lists.",
    ),
    "missing_columns": QT_TRANSLATE_NOOP(
        "import questions", "No column is chosen for: {fields}. Choose one in the list of columns."
    ),
    "undecided_dates": QT_TRANSLATE_NOOP(
        "import questions",
        "Dates such as “{value}” do not show which number is the day and which the month. Choose below "
        "how dates are written.",
    ),
    "mixed_dates": QT_TRANSLATE_NOOP(
        "import questions",
        "The dates contradict each other: “{first}” and “{second}” cannot have the same order of day and month. "
        "Correct one in the file, or choose how dates are written.",
    ),
    "undecided_decimal": QT_TRANSLATE_NOOP(
        "import questions",
        "Amounts such as “{value}” do not show whether the sign stands before cents. Choose below "
        "how amounts are written.",
    ),
    "mixed_decimals": QT_TRANSLATE_NOOP(
        "import questions",
        "The amounts contradict each other: “{first}” and “{second}” have different decimal signs. Correct one in the "
        "file, or choose how amounts are written.",
    ),
}
#: Which box answers a question: code -> key of the box.
ANSWERED_BY: dict[str, str] = {
    "binary_file": "encoding",
    "undecided_encoding": "encoding",
    "wrong_encoding": "encoding",
    "unknown_kind": "kind",
    "bank_statement": "kind",
    "undecided_dates": "dates",
    "mixed_dates": "dates",
    "undecided_decimal": "decimal",
    "mixed_decimals": "decimal",
}


def field_name(field: str, headings: Sequence[str] = ()) -> str:
    """A field as people call it; a Chinese file has its own name for the tax number among its ``headings``."""
    if field == "tax_id" and any(_CHINESE_TAX in heading for heading in headings):
        return tax_number_name("CN")
    return QCoreApplication.translate("import fields", FIELDS[field]) if field in FIELDS else field


def kind_name(kind: str) -> str:
    """A kind of table as people call it."""
    return QCoreApplication.translate("import kinds", KINDS[kind]) if kind in KINDS else kind


def option_name(words: str) -> str:
    """A way of writing dates, amounts or letters."""
    return QCoreApplication.translate("import options", words)


#: What is part of every form of the Chinese name of a tax number.
_CHINESE_TAX = "信用代码"
#: What a file is that is no table: word of the reader -> words.
_FOUND = {
    "database": QT_TRANSLATE_NOOP("import files", "database"),
    "picture": QT_TRANSLATE_NOOP("import files", "picture"),
    "compressed": QT_TRANSLATE_NOOP("import files", "compressed"),
    "text document": QT_TRANSLATE_NOOP("import files", "text document"),
}


def problem_sentence(problem: CreditDeskError) -> str:
    """Why a file cannot be read further, and which box answers it."""
    first = problem.params.get("first")
    template = _ASKED.get("unknown_headings" if first else problem.code)
    found = _FOUND.get(str(problem.params.get("found")))
    if found:
        said = QCoreApplication.translate("import files", found)
        return texts.sentence(problem.code, {**problem.params, "found": said})
    if template is None:
        return texts.error_sentence(problem)
    params = {key: _listed(value)[:200] for key, value in problem.params.items()}
    if isinstance(first, tuple):
        params["first"] = texts.listed(first)[:200]
    if "fields" in params:
        fields = str(problem.params["fields"])[:200].split(", ")
        params["fields"] = texts.listed(field_name(name) for name in fields)
    return QCoreApplication.translate("import questions", template).format_map(params)


def _listed(value: object) -> str:
    return texts.listed(value.parts, more=value.more) if isinstance(value, Listed) else str(value)


def row_sentence(error: RowError) -> str:
    """What is wrong with a row, led by the field it is about."""
    words = texts.sentence(error.code, error.params)
    pattern = QCoreApplication.translate("import rows", "{0}: {1}")
    return pattern.format(field_name(error.field), words) if error.field else words


def notice_sentence(notice: Notice) -> str:
    """Something to know about the file."""
    params = dict(notice.params)
    if "field" in params:
        params["field"] = field_name(str(params["field"]))
    return texts.sentence(notice.code, params)


def grouped(text: str, count: int) -> str:
    """A translated text with a count in it, the count written with its thousands."""
    return text.replace(str(count), formats.current().count(count), 1)


def paid_words(row: ImportRow) -> str:
    """What a row says of its payment: settled on a day, paid so far, or still open."""
    how = formats.current()
    if row.settled is not None:
        return QCoreApplication.translate("import rows", "settled {0}").format(how.date(row.settled))
    if row.open is not None:
        return QCoreApplication.translate("import rows", "{0} open").format(how.money(row.open, row.currency))
    if row.paid is not None:
        return QCoreApplication.translate("import rows", "{0} paid").format(how.money(row.paid, row.currency))
    return ""
