"""Sentences about files that are read in: about the file as a whole, about single rows, and notices."""

from creditdesk.words.marks import QT_TRANSLATE_NOOP

_FILES: dict[str, str] = {
    "empty_file": QT_TRANSLATE_NOOP("messages", "{file} is empty. Choose another file."),
    "cannot_read_file": QT_TRANSLATE_NOOP(
        "messages", "{file} cannot be read: {reason}. Check who may read it."
    ),
    "not_a_table": QT_TRANSLATE_NOOP(
        "messages", "{file} is not a table ({found}). Export the list as CSV or XLSX and choose that file."
    ),
    "web_page": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is a web page, whatever its name says. Open it in a spreadsheet and save it as XLSX.",
    ),
    "half_file": QT_TRANSLATE_NOOP(
        "messages", "{file} breaks off: a part of it is missing or damaged. Export or copy it again."
    ),
    "binary_file": QT_TRANSLATE_NOOP(
        "messages",
        "{file} holds no readable text. Export the list as CSV or XLSX; for UTF-16 say --encoding utf-16.",
    ),
    "password_protected": QT_TRANSLATE_NOOP(
        "messages", "{file} is protected with a password. Save it without one and choose it again."
    ),
    "damaged_workbook": QT_TRANSLATE_NOOP(
        "messages",
        "{file} cannot be opened as a workbook: {detail}. Open it in a spreadsheet and save it again.",
    ),
    "too_large_inside": QT_TRANSLATE_NOOP(
        "messages",
        "{file} unpacks to {megabytes} MB or more, far beyond a list of invoices. It was not opened; save it as CSV.",
    ),
    "far_cell": QT_TRANSLATE_NOOP(
        "messages",
        "{file} has a filled cell so far from the others that the sheet does not fit into memory. Delete the empty "
        "rows and columns around the table, or save it as CSV.",
    ),
    "unknown_encoding": QT_TRANSLATE_NOOP(
        "messages", "There is no encoding “{value}”. Usual ones are utf-8, cp1252 and gb18030."
    ),
    "undecided_encoding": QT_TRANSLATE_NOOP(
        "messages",
        "It is not clear how the text of {file} is stored; names could be spoilt. Say it with --encoding, for "
        "instance --encoding cp1252 (Western Windows), gb18030 (Chinese) or utf-8.",
    ),
    "wrong_encoding": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is not written in {encoding}. Name another encoding with --encoding, or leave it out.",
    ),
    "open_quote": QT_TRANSLATE_NOOP(
        "messages",
        "In {file} a quotation mark that opens in row {row} is never closed. The file breaks off or the mark is stray.",
    ),
    "no_heading": QT_TRANSLATE_NOOP(
        "messages",
        "No row with column headings was found in the first {rows} rows of {file}. Add one, or name the columns with "
        "--map, for instance --map amount=Total.",
    ),
    "unknown_kind": QT_TRANSLATE_NOOP(
        "messages",
        "The headings of {file} do not tell what it lists ({headings}). Say it with --as ledger, invoices, customers "
        "or payments.",
    ),
    "bank_statement": QT_TRANSLATE_NOOP(
        "messages",
        "{file} looks like a bank statement or accounting export ({headings}), not like a list of invoices or "
        "customers. If it is one, say so with --as.",
    ),
    "no_such_kind": QT_TRANSLATE_NOOP("messages", "“{value}” is no kind of table. Choose one of: {kinds}."),
    "missing_columns": QT_TRANSLATE_NOOP(
        "messages",
        "{file} as a table of {kind} lacks columns for: {fields}. Name them with --map, for instance "
        "--map amount=Total.",
    ),
    "bad_mapping": QT_TRANSLATE_NOOP("messages", "“{value}” is not understood. Write --map field=heading."),
    "unknown_field": QT_TRANSLATE_NOOP("messages", "“{value}” is no field of a table. Fields are: {fields}."),
    "unknown_heading": QT_TRANSLATE_NOOP(
        "messages", "There is no column “{value}”. The columns are: {headings}."
    ),
    "undecided_dates": QT_TRANSLATE_NOOP(
        "messages",
        "Dates such as “{value}” do not show which number is the day and which the month. Say it with --dates dmy, "
        "--dates mdy or --dates ymd.",
    ),
    "mixed_dates": QT_TRANSLATE_NOOP(
        "messages",
        "The dates contradict each other: “{first}” and “{second}” cannot have the same order of day and month. "
        "Correct one, or say the order with --dates dmy, mdy or ymd.",
    ),
    "undecided_decimal": QT_TRANSLATE_NOOP(
        "messages",
        "Amounts such as “{value}” do not show whether the sign is the decimal sign. Say it with --decimal . or "
        "--decimal ,",
    ),
    "mixed_decimals": QT_TRANSLATE_NOOP(
        "messages",
        "The amounts contradict each other: “{first}” and “{second}” have different decimal signs. Correct one, or say "
        "the sign with --decimal . or --decimal ,",
    ),
}

_ROWS: dict[str, str] = {
    "bad_date": QT_TRANSLATE_NOOP("messages", "“{value}” is not a date. Write it as 2026-11-22."),
    "no_such_day": QT_TRANSLATE_NOOP("messages", "The day “{value}” does not exist. Correct the date."),
    "unlikely_year": QT_TRANSLATE_NOOP(
        "messages", "The year of “{value}” cannot be right. Correct the date."
    ),
    "missing_date": QT_TRANSLATE_NOOP(
        "messages", "The date is missing. An invoice needs its own date or the due date."
    ),
    "due_before_issue": QT_TRANSLATE_NOOP(
        "messages", "The due date {value} lies before the invoice date. Correct one of the two."
    ),
    "missing_amount": QT_TRANSLATE_NOOP("messages", "The amount is missing."),
    "zero_amount": QT_TRANSLATE_NOOP(
        "messages", "The amount is 0: nothing is owed. Take the row out of the file."
    ),
    "more_decimals": QT_TRANSLATE_NOOP(
        "messages", "“{value}” has more decimals than the currency has. Correct the amount."
    ),
    "rounded_number": QT_TRANSLATE_NOOP(
        "messages",
        "“{value}” has been rounded by the spreadsheet and is lost. Export again with this column as text.",
    ),
    "other_currency_sign": QT_TRANSLATE_NOOP(
        "messages",
        "“{value}” does not fit the currency of the row. Correct it, or name the currency with --currency.",
    ),
    "unknown_language": QT_TRANSLATE_NOOP(
        "messages", "There are no letters in “{value}”. Write en, zh_CN, de or fr, or leave it blank."
    ),
    "missing_customer": QT_TRANSLATE_NOOP(
        "messages", "The row names no customer, neither by number nor by name. Fill in one of the two."
    ),
    "missing_number": QT_TRANSLATE_NOOP("messages", "The invoice number is missing."),
    "long_name": QT_TRANSLATE_NOOP(
        "messages", "The name “{value}” is longer than 300 characters. Shorten it."
    ),
    "long_text": QT_TRANSLATE_NOOP("messages", "The text “{value}” is too long for this column. Shorten it."),
    "not_yes_or_no": QT_TRANSLATE_NOOP(
        "messages", "“{value}” says neither yes nor no. Write one of the two, or leave it blank."
    ),
    "open_too_large": QT_TRANSLATE_NOOP(
        "messages", "More is open than was invoiced. Correct one of the two amounts."
    ),
    "open_sign": QT_TRANSLATE_NOOP(
        "messages", "The open amount “{value}” has the opposite sign of the invoice. Correct one of the two."
    ),
    "paid_sign": QT_TRANSLATE_NOOP(
        "messages", "The paid amount “{value}” has the opposite sign of the invoice. Correct one of the two."
    ),
    "settled_but_open": QT_TRANSLATE_NOOP(
        "messages", "The row says settled on {value} and that something is open. Correct one of the two."
    ),
    "paid_but_open": QT_TRANSLATE_NOOP(
        "messages", "The row says paid and that something is open. Correct one of the two."
    ),
    "open_and_paid_differ": QT_TRANSLATE_NOOP(
        "messages", "Invoiced, paid and open do not add up. Correct them, or leave one column out."
    ),
    "other_figures_in_file": QT_TRANSLATE_NOOP(
        "messages",
        "Invoice {value} stands in the file twice with different figures (the row before in brackets).",
    ),
    "other_words_in_file": QT_TRANSLATE_NOOP(
        "messages", "Customer {value} stands in the file twice with different details. Keep the right row."
    ),
    "extra_cells": QT_TRANSLATE_NOOP(
        "messages",
        "The row has more cells than there are headings (“{value}”). A text or amount with the delimiter in it needs "
        "quotation marks.",
    ),
    "half_row": QT_TRANSLATE_NOOP("messages", "The last row breaks off (“{value}”). Export the file again."),
    "swallowed_rows": QT_TRANSLATE_NOOP(
        "messages", "A stray quotation mark in this row has swallowed the rows after it. Correct the file."
    ),
    "stray_text": QT_TRANSLATE_NOOP(
        "messages", "“{value}” stands alone in its row between invoices. Complete the row, or take it out."
    ),
    "lines_differ": QT_TRANSLATE_NOOP(
        "messages", "The lines of this invoice contradict each other ({value}). Correct the file."
    ),
    "line_incomplete": QT_TRANSLATE_NOOP(
        "messages", "A line of this invoice lacks its quantity or price. Complete it in the file."
    ),
    "tax_unclear": QT_TRANSLATE_NOOP(
        "messages",
        "The total is blank and the tax of “{value}” is not in the file. Fill the column Total or TaxAmount.",
    ),
    "bad_discount": QT_TRANSLATE_NOOP(
        "messages", "“{value}” is not a discount in percent. Write a number such as 2."
    ),
}

_LEDGER_ROWS: dict[str, str] = {
    "customer_ambiguous": QT_TRANSLATE_NOOP(
        "messages", "Several customers could be meant by “{value}”. Give the row the customer's number."
    ),
    "other_figures": QT_TRANSLATE_NOOP(
        "messages", "Invoice {value} of this customer is known with another amount, currency or date."
    ),
    "return_of_nothing": QT_TRANSLATE_NOOP(
        "messages",
        "{value} cannot be taken back: by that day no receipt of this customer is left in that currency. "
        "Check the customer, the day and the sign.",
    ),
    "return_too_large": QT_TRANSLATE_NOOP(
        "messages",
        "{value} cannot be taken back: by that day this customer had paid less in that currency. "
        "Check the customer, the day and the amount.",
    ),
}

_NOTICES: dict[str, str] = {
    "dated_later": QT_TRANSLATE_NOOP(
        "messages",
        "Invoices dated after today: {count}, the first on {earliest}. They count from their date on.",
    ),
    "received_later": QT_TRANSLATE_NOOP(
        "messages",
        "Receipts dated after today: {count}, the first on {earliest}. They count from their date on; check the dates.",
    ),
    "stays_on_account": QT_TRANSLATE_NOOP(
        "messages",
        "On account, not allocated to an invoice: {sums} ({count} receipts). Allocate it on the customers' pages.",
    ),
    "receipts_dated_by_list": QT_TRANSLATE_NOOP(
        "messages",
        "Dated {day}, the day of the list: {count} receipts, because it gives amounts paid but not when.",
    ),
    "receipts_dated_today": QT_TRANSLATE_NOOP(
        "messages",
        "Dated {day}, the day of the import: {count} receipts, because the list gives amounts paid but not when.",
    ),
    "known_filled": QT_TRANSLATE_NOOP(
        "messages",
        "The file fills in what was missing of known customers: {count} (addresses: {addresses}, other fields: "
        "{fields}).",
    ),
    "country_assumed": QT_TRANSLATE_NOOP(
        "messages",
        "China is assumed for customers with a Chinese name or address and no country ({count}: {names}). Their "
        "letters are in Chinese; change it on the page Customers.",
    ),
    "known_differently": QT_TRANSLATE_NOOP(
        "messages", "Customer {customer}, {field}: “{stored}” stays; the file says “{told}”."
    ),
    "less_open_than_known": QT_TRANSLATE_NOOP(
        "messages",
        "The file says that less is open of known invoices ({count}: {numbers}). They were left as they are; record "
        "the payments.",
    ),
    "not_listed_any_more": QT_TRANSLATE_NOOP(
        "messages",
        "Open here, but not among the rows of this list: {count} invoices ({numbers}). What a list leaves out stays "
        "open and is reminded; record what has been paid.",
    ),
    "other_sheets": QT_TRANSLATE_NOOP("messages", "Read from the sheet {sheet}; not read: {others}."),
    "customer_differs": QT_TRANSLATE_NOOP(
        "messages",
        "Customer {customer} is described in two ways (“{first}” and “{second}”); the first one counts.",
    ),
    "total_differs": QT_TRANSLATE_NOOP(
        "messages", "The total in row {row} says {stated} {currency}; the rows add up to {ours} {currency}."
    ),
    "payment_words_unread": QT_TRANSLATE_NOOP(
        "messages",
        "A status speaks of a payment without saying that all is paid ({words}): these invoices stay open. Record "
        "the payments.",
    ),
    "payment_column_unread": QT_TRANSLATE_NOOP(
        "messages",
        "Nothing is read from a column that speaks of payment ({headings}): its invoices stay open. Map the column "
        "if it holds amounts or dates.",
    ),
    "heading_twice": QT_TRANSLATE_NOOP(
        "messages", "A heading stands there twice ({headings}); the first of these columns is read."
    ),
    "rows_twice": QT_TRANSLATE_NOOP(
        "messages",
        "Rows that say the same as an earlier row of the file: {count}. They count once (row = the row it repeats: "
        "{rows}).",
    ),
    "limits_unread": QT_TRANSLATE_NOOP(
        "messages",
        "Not taken over: {headings}. CreditDesk does not keep credit limits yet; keep the list.",
    ),
    "columns_unread": QT_TRANSLATE_NOOP(
        "messages",
        "Not taken over: {headings}. Choose what these columns mean, or leave them out.",
    ),
    "ignored_rows": QT_TRANSLATE_NOOP(
        "messages", "Rows that are not receivables (void, draft, bills to pay) were left out: {count}."
    ),
}

MESSAGES: dict[str, str] = {**_FILES, **_ROWS, **_LEDGER_ROWS, **_NOTICES}
