"""What the facts of an event are called: the keys under which the services keep them in the history."""

from creditdesk.words.marks import QT_TRANSLATE_NOOP

#: Key -> words before its value; "" where the value says itself what it is.
KEYS = {
    "name": QT_TRANSLATE_NOOP("events", "name"),
    "code": QT_TRANSLATE_NOOP("events", "number"),
    "number": QT_TRANSLATE_NOOP("events", "number"),
    "amount": QT_TRANSLATE_NOOP("events", "amount"),
    "allocations": QT_TRANSLATE_NOOP("events", "allocated to"),
    "currency": QT_TRANSLATE_NOOP("events", "currency"),
    "country": QT_TRANSLATE_NOOP("events", "country"),
    "customer": QT_TRANSLATE_NOOP("events", "customer"),
    "customers": QT_TRANSLATE_NOOP("events", "customers"),
    "invoices": QT_TRANSLATE_NOOP("events", "invoices"),
    "credit_notes": QT_TRANSLATE_NOOP("events", "credit notes"),
    "items": QT_TRANSLATE_NOOP("events", "invoices"),
    "payments": QT_TRANSLATE_NOOP("events", "receipts"),
    "letters": QT_TRANSLATE_NOOP("events", "letters"),
    "posted": QT_TRANSLATE_NOOP("events", "posted letters"),
    "printed": QT_TRANSLATE_NOOP("events", "printed before"),
    "imports": QT_TRANSLATE_NOOP("events", "imports"),
    "entries": QT_TRANSLATE_NOOP("events", "entries of the history"),
    "until": QT_TRANSLATE_NOOP("events", "until"),
    "as_of": QT_TRANSLATE_NOOP("events", "as of"),
    "on": QT_TRANSLATE_NOOP("events", "on"),
    "dated": QT_TRANSLATE_NOOP("events", "dated"),
    "due": QT_TRANSLATE_NOOP("events", "due"),
    "method": "",  # "By courier" says itself what it is
    "outcome": "",
    "tracking": QT_TRANSLATE_NOOP("events", "tracking number"),
    "reason": QT_TRANSLATE_NOOP("events", "reason"),
    "because": QT_TRANSLATE_NOOP("events", "reason"),
    "included": QT_TRANSLATE_NOOP("events", "to remind"),
    "held": QT_TRANSLATE_NOOP("events", "held"),
    "not_yet": QT_TRANSLATE_NOOP("events", "not yet"),
    "dropped": QT_TRANSLATE_NOOP("events", "dropped"),
    "banks": QT_TRANSLATE_NOOP("events", "bank accounts"),
    "tolerances": QT_TRANSLATE_NOOP("events", "smallest amount reminded"),
    "tolerance": QT_TRANSLATE_NOOP("events", "smallest amount reminded"),
    "ladder_name": QT_TRANSLATE_NOOP("events", "ladder"),
    "revision": QT_TRANSLATE_NOOP("events", "version"),
    "interval": QT_TRANSLATE_NOOP("events", "days between two letters"),
    "from": QT_TRANSLATE_NOOP("events", "copied from"),
    "steps": "",  # the sentences say themselves what they are
    "customer_gap_days": QT_TRANSLATE_NOOP("events", "pause in days"),
    "notice": QT_TRANSLATE_NOOP("events", "notice before the due date"),
    "address": QT_TRANSLATE_NOOP("events", "address"),
    "phone": QT_TRANSLATE_NOOP("events", "telephone"),
    "email": QT_TRANSLATE_NOOP("events", "e-mail"),
    "website": QT_TRANSLATE_NOOP("events", "website"),
    "contact": QT_TRANSLATE_NOOP("events", "contact person"),
    "tax_id": QT_TRANSLATE_NOOP("events", "tax number"),
    "register_no": QT_TRANSLATE_NOOP("events", "register number"),
    "default_terms": QT_TRANSLATE_NOOP("events", "payment terms"),
    "terms": QT_TRANSLATE_NOOP("events", "payment terms"),
    "language": QT_TRANSLATE_NOOP("events", "language"),
    "debtor_class": QT_TRANSLATE_NOOP("events", "kind of customer"),
    "salesperson": QT_TRANSLATE_NOOP("events", "salesperson"),
    "customer_since": QT_TRANSLATE_NOOP("events", "customer since"),
    "recipient": QT_TRANSLATE_NOOP("events", "recipient"),
    "postcode": QT_TRANSLATE_NOOP("events", "postcode"),
    "city": QT_TRANSLATE_NOOP("events", "city"),
    "address_country": QT_TRANSLATE_NOOP("events", "country of the address"),
    "logo": QT_TRANSLATE_NOOP("events", "logo"),
    "latin_name": QT_TRANSLATE_NOOP("events", "name in Latin letters"),
    "latin_address": QT_TRANSLATE_NOOP("events", "address in Latin letters"),
    "calendar": QT_TRANSLATE_NOOP("events", "calendar"),
    "due_roll": QT_TRANSLATE_NOOP("events", "due dates on rest days"),
    "kind": QT_TRANSLATE_NOOP("events", "kind"),
    "first": QT_TRANSLATE_NOOP("events", "from"),
    "last": QT_TRANSLATE_NOOP("events", "to"),
    "note": QT_TRANSLATE_NOOP("events", "note"),
    "account_name": QT_TRANSLATE_NOOP("events", "account holder"),
    "iban": "IBAN",
    "bic": "BIC",
    "bank_name": QT_TRANSLATE_NOOP("events", "bank"),
    "account_no": QT_TRANSLATE_NOOP("events", "account number"),
    "bank_code": QT_TRANSLATE_NOOP("events", "bank code"),
    "file": QT_TRANSLATE_NOOP("events", "file"),
    "rows": QT_TRANSLATE_NOOP("events", "rows"),
    "skipped": QT_TRANSLATE_NOOP("events", "known already"),
    "repeated": QT_TRANSLATE_NOOP("events", "twice in the file"),
    "bad": QT_TRANSLATE_NOOP("events", "left out because of errors"),
    "filled": QT_TRANSLATE_NOOP("events", "fields filled in"),
    "named": QT_TRANSLATE_NOOP("events", "names filled in"),
    "addressed": QT_TRANSLATE_NOOP("events", "addresses filled in"),
    "backup": QT_TRANSLATE_NOOP("events", "backup"),
    "state_of": QT_TRANSLATE_NOOP("events", "state of"),
    "forgotten": QT_TRANSLATE_NOOP("events", "no longer in it"),
    "numbers": QT_TRANSLATE_NOOP("events", "last letter number given"),
    "went_out": QT_TRANSLATE_NOOP("events", "letters that had gone out"),
    "kept": QT_TRANSLATE_NOOP("events", "kept as"),
    "cases": QT_TRANSLATE_NOOP("events", "invoices"),
    "ladder_chosen": QT_TRANSLATE_NOOP("events", "by the ladder chosen"),
}
#: What a person looks for first; the others follow as they are stored, by the alphabet.
FIRST = ("name", "code", "number", "file", "state_of", "amount", "allocations", "forgotten")
#: Seals and row ids: for the program, not for people.
HIDDEN = frozenset({"sha256", "document", "payment"})
#: How many of something there were; none is not worth a word.
COUNTS = frozenset(
    {
        "rows", "customers", "invoices", "credit_notes", "items", "payments", "letters", "posted", "printed",
        "imports", "entries", "included", "held", "not_yet", "dropped", "skipped", "repeated", "bad", "banks", "filled",
        "named", "addressed",
    }
)  # fmt: skip
DUE_ROLLS = {
    "next": QT_TRANSLATE_NOOP("events", "to the next working day"),
    "stay": QT_TRANSLATE_NOOP("events", "not moved"),
}
#: Days of one's own, lists that were imported, and write-offs; entries of the contact log have names elsewhere.
KINDS = {
    "closed": QT_TRANSLATE_NOOP("events", "closed"),
    "worked": QT_TRANSLATE_NOOP("events", "worked"),
    "ledger": QT_TRANSLATE_NOOP("events", "invoices with what was paid"),
    "customers": QT_TRANSLATE_NOOP("events", "customers"),
    "invoices": QT_TRANSLATE_NOOP("events", "invoices"),
    "payments": QT_TRANSLATE_NOOP("events", "receipts"),
    "bad_debt": QT_TRANSLATE_NOOP("events", "bad debt"),
    "small_difference": QT_TRANSLATE_NOOP("events", "small difference"),
    "other": QT_TRANSLATE_NOOP("events", "another reason"),
}
DEBTORS = {
    "unknown": QT_TRANSLATE_NOOP("events", "not known"),
    "consumer": QT_TRANSLATE_NOOP("events", "consumer"),
    "sole_trader": QT_TRANSLATE_NOOP("events", "sole trader"),
    "sme": QT_TRANSLATE_NOOP("events", "small or medium firm"),
    "large": QT_TRANSLATE_NOOP("events", "large firm"),
    "public": QT_TRANSLATE_NOOP("events", "public body"),
}
#: Sentences that the services keep in English.
SENTENCES = {
    "a newer run was prepared": QT_TRANSLATE_NOOP("events", "a newer run was prepared"),
}
