"""Version 1: company, customers, open items, payments, reminders, letters, documents, events.

The unit of everything is the *open item*: a row of ``invoice`` is an invoice, a credit note, an opening balance
or one instalment of an invoice (``instalment`` > 0). Money only moves through dated, append-only ``allocation``
rows; ``open_minor`` and ``closed_on`` are kept beside them in the same transaction and recomputed by the check.
What comes later hangs on these tables by key: disputes, promises and holds on ``invoice`` and ``customer``,
charges on ``letter``, facts and limits on ``customer``, files on ``document``.
"""

from creditdesk.db.migrations.m0001_reminders import REMINDERS, TRACES

VERSION = 1

_COMPANY = (
    """CREATE TABLE company (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        ledger_key TEXT NOT NULL,
        name TEXT NOT NULL CHECK (name <> ''),
        country TEXT NOT NULL CHECK (length(country) = 2),
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        language TEXT NOT NULL DEFAULT 'en',
        address TEXT NOT NULL DEFAULT '',
        tax_id TEXT NOT NULL DEFAULT '',
        register_no TEXT NOT NULL DEFAULT '',
        phone TEXT NOT NULL DEFAULT '',
        email TEXT NOT NULL DEFAULT '',
        website TEXT NOT NULL DEFAULT '',
        contact TEXT NOT NULL DEFAULT '',
        default_terms TEXT NOT NULL DEFAULT '30 days',
        ladder_name TEXT NOT NULL DEFAULT 'standard',
        customer_gap_days INTEGER NOT NULL DEFAULT 7 CHECK (customer_gap_days >= 0),
        is_sample INTEGER NOT NULL DEFAULT 0,
        created_at TEXT NOT NULL,
        version INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    """CREATE TABLE bank_account (
        id INTEGER PRIMARY KEY,
        currency TEXT NOT NULL DEFAULT '',
        account_name TEXT NOT NULL DEFAULT '',
        iban TEXT NOT NULL DEFAULT '',
        bic TEXT NOT NULL DEFAULT '',
        bank_name TEXT NOT NULL DEFAULT '',
        account_no TEXT NOT NULL DEFAULT '',
        bank_code TEXT NOT NULL DEFAULT '',
        version INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    """CREATE TABLE tolerance (
        currency TEXT PRIMARY KEY CHECK (length(currency) = 3),
        amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID""",
    """CREATE TABLE sequence (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID""",
)

_CUSTOMERS = (
    """CREATE TABLE customer (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL CHECK (code <> ''),
        name TEXT NOT NULL CHECK (name <> ''),
        name_key TEXT NOT NULL,
        initials TEXT NOT NULL DEFAULT '',
        tax_id TEXT NOT NULL DEFAULT '',
        debtor_class TEXT NOT NULL DEFAULT 'unknown'
            CHECK (debtor_class IN ('unknown', 'consumer', 'sole_trader', 'sme', 'large', 'public')),
        country TEXT NOT NULL DEFAULT '',
        language TEXT NOT NULL DEFAULT '',
        currency TEXT NOT NULL DEFAULT '',
        terms TEXT NOT NULL DEFAULT '',
        ladder_name TEXT NOT NULL DEFAULT '',
        email TEXT NOT NULL DEFAULT '',
        phone TEXT NOT NULL DEFAULT '',
        salesperson TEXT NOT NULL DEFAULT '',
        customer_since TEXT,
        parent_id INTEGER REFERENCES customer(id),
        merged_into_id INTEGER REFERENCES customer(id),
        taken_over INTEGER NOT NULL DEFAULT 1,
        note TEXT NOT NULL DEFAULT '',
        import_id INTEGER REFERENCES import_batch(id),
        created_on TEXT NOT NULL,
        version INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    "CREATE UNIQUE INDEX customer_code ON customer(code)",
    "CREATE INDEX customer_name_key ON customer(name_key)",
    "CREATE INDEX customer_import ON customer(import_id) WHERE import_id IS NOT NULL",
    """CREATE TABLE customer_address (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customer(id) ON DELETE CASCADE,
        kind TEXT NOT NULL DEFAULT 'postal' CHECK (kind IN ('postal', 'dunning', 'registered', 'notice')),
        recipient TEXT NOT NULL DEFAULT '',
        lines TEXT NOT NULL DEFAULT '',
        postcode TEXT NOT NULL DEFAULT '',
        city TEXT NOT NULL DEFAULT '',
        country TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    "CREATE UNIQUE INDEX customer_address_kind ON customer_address(customer_id, kind)",
    """CREATE TABLE contact_entry (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customer(id),
        kind TEXT NOT NULL CHECK (kind IN ('call', 'visit', 'mail', 'note')),
        on_date TEXT NOT NULL,
        outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN
            ('', 'reached', 'not_reached', 'promised', 'disputed', 'refused', 'sent')),
        text TEXT NOT NULL,
        next_on TEXT,
        next_what TEXT NOT NULL DEFAULT '',
        person TEXT NOT NULL DEFAULT '',
        settles_id INTEGER REFERENCES contact_entry(id)
    ) STRICT""",
    "CREATE INDEX contact_entry_customer ON contact_entry(customer_id, on_date)",
    "CREATE INDEX contact_entry_next ON contact_entry(next_on) WHERE next_on IS NOT NULL",
    """CREATE TABLE attachment (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customer(id),
        name TEXT NOT NULL CHECK (name <> ''),
        document_hash TEXT NOT NULL REFERENCES document(hash),
        size INTEGER NOT NULL,
        added_on TEXT NOT NULL,
        person TEXT NOT NULL DEFAULT ''
    ) STRICT""",
    "CREATE INDEX attachment_customer ON attachment(customer_id)",
)

_MONEY = (
    """CREATE TABLE invoice (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customer(id),
        kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit_note', 'opening')),
        number TEXT NOT NULL CHECK (number <> ''),
        instalment INTEGER NOT NULL DEFAULT 0,
        issued TEXT NOT NULL,
        due TEXT NOT NULL,
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        amount_minor INTEGER NOT NULL,
        open_minor INTEGER NOT NULL,
        closed_on TEXT,
        terms TEXT NOT NULL DEFAULT '',
        issued_assumed INTEGER NOT NULL DEFAULT 0,
        reference TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        disputed INTEGER NOT NULL DEFAULT 0,
        corrects_id INTEGER REFERENCES invoice(id),
        import_id INTEGER REFERENCES import_batch(id),
        version INTEGER NOT NULL DEFAULT 1,
        CHECK (CASE kind WHEN 'credit_note' THEN amount_minor < 0 AND open_minor BETWEEN amount_minor AND 0
               ELSE amount_minor > 0 AND open_minor BETWEEN 0 AND amount_minor END),
        CHECK ((open_minor = 0) = (closed_on IS NOT NULL)),
        CHECK (due >= issued)
    ) STRICT""",
    "CREATE UNIQUE INDEX invoice_number ON invoice(customer_id, kind, number, instalment)",
    "CREATE INDEX invoice_open ON invoice(customer_id, currency, due, open_minor) WHERE open_minor <> 0",
    "CREATE INDEX invoice_issued ON invoice(issued)",
    "CREATE INDEX invoice_import ON invoice(import_id) WHERE import_id IS NOT NULL",
    """CREATE TABLE payment (
        id INTEGER PRIMARY KEY,
        customer_id INTEGER NOT NULL REFERENCES customer(id),
        kind TEXT NOT NULL CHECK (kind IN ('receipt', 'returned', 'reversal', 'discount', 'write_off', 'set_off',
                                           'bank_charge', 'refund')),
        dated TEXT NOT NULL,
        currency TEXT NOT NULL CHECK (length(currency) = 3),
        amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0),
        free_minor INTEGER NOT NULL,
        used_on TEXT,
        reference TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        reverses_id INTEGER REFERENCES payment(id),
        source_key TEXT,
        date_assumed INTEGER NOT NULL DEFAULT 0,
        import_id INTEGER REFERENCES import_batch(id),
        version INTEGER NOT NULL DEFAULT 1,
        CHECK ((kind IN ('returned', 'reversal', 'refund')) = (amount_minor < 0)),
        CHECK (free_minor BETWEEN min(amount_minor, 0) AND max(amount_minor, 0)),
        CHECK ((free_minor = 0) = (used_on IS NOT NULL))
    ) STRICT""",
    "CREATE INDEX payment_free ON payment(customer_id, currency, free_minor) WHERE free_minor <> 0",
    "CREATE INDEX payment_dated ON payment(dated)",
    "CREATE INDEX payment_waited ON payment(dated, used_on) WHERE used_on IS NULL OR used_on > dated",
    "CREATE INDEX payment_customer ON payment(customer_id, dated)",
    "CREATE UNIQUE INDEX payment_source ON payment(source_key) WHERE source_key IS NOT NULL",
    "CREATE UNIQUE INDEX payment_reversed_once ON payment(reverses_id) WHERE reverses_id IS NOT NULL",
    "CREATE INDEX payment_import ON payment(import_id) WHERE import_id IS NOT NULL",
    """CREATE TABLE allocation (
        id INTEGER PRIMARY KEY,
        invoice_id INTEGER NOT NULL REFERENCES invoice(id),
        payment_id INTEGER REFERENCES payment(id),
        contra_id INTEGER REFERENCES invoice(id),
        amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0),
        on_date TEXT NOT NULL,
        reverses_id INTEGER REFERENCES allocation(id),
        CHECK ((payment_id IS NULL) <> (contra_id IS NULL))
    ) STRICT""",
    "CREATE INDEX allocation_invoice ON allocation(invoice_id, on_date, amount_minor)",
    "CREATE INDEX allocation_payment ON allocation(payment_id, on_date, amount_minor) WHERE payment_id IS NOT NULL",
)

STATEMENTS: tuple[str, ...] = TRACES[:1] + _COMPANY + _CUSTOMERS + _MONEY + REMINDERS + TRACES[1:]
