"""Version 1: company, customers, open items, payments, reminders, letters, documents, events.

The unit of everything is the *open item*: a row of ``invoice`` is an invoice, a credit note, an opening balance
or one instalment of an invoice (``instalment`` > 0). Money only moves through dated, append-only ``allocation``
rows; ``open_minor`` and ``closed_on`` are kept beside them in the same transaction and recomputed by the check.
What comes later hangs on these tables by key: disputes, promises and holds on ``invoice`` and ``customer``,
charges on ``letter``, facts and limits on ``customer``, files on ``document``.
"""

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

_REMINDERS = (
    """CREATE TABLE ladder (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        revision INTEGER NOT NULL DEFAULT 1,
        min_interval INTEGER NOT NULL CHECK (min_interval > 0),
        UNIQUE (name, revision)
    ) STRICT""",
    """CREATE TABLE ladder_step (
        ladder_id INTEGER NOT NULL REFERENCES ladder(id),
        number INTEGER NOT NULL,
        days INTEGER NOT NULL,
        channel TEXT NOT NULL,
        tone TEXT NOT NULL,
        grant_days INTEGER NOT NULL,
        effects TEXT NOT NULL DEFAULT '',
        enabled INTEGER NOT NULL DEFAULT 1,
        PRIMARY KEY (ladder_id, number)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE run (
        id INTEGER PRIMARY KEY,
        as_of TEXT NOT NULL,
        ladder_id INTEGER NOT NULL REFERENCES ladder(id),
        state TEXT NOT NULL CHECK (state IN
            ('prepared', 'reviewed', 'issued', 'printed', 'posted', 'undone', 'dropped')),
        allow_no_address INTEGER NOT NULL DEFAULT 0,
        prepared_at TEXT NOT NULL,
        issued_at TEXT,
        posted_on TEXT,
        version INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    """CREATE TABLE decision (
        run_id INTEGER NOT NULL REFERENCES run(id),
        invoice_id INTEGER NOT NULL REFERENCES invoice(id),
        outcome TEXT NOT NULL CHECK (outcome IN ('included', 'not_yet', 'held')),
        step INTEGER,
        reason TEXT NOT NULL,
        params TEXT NOT NULL DEFAULT '{}',
        next_date TEXT,
        open_minor INTEGER NOT NULL,
        days_late INTEGER NOT NULL,
        left_out TEXT NOT NULL DEFAULT '',
        dropped TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (run_id, invoice_id)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE document (
        hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
        media_type TEXT NOT NULL,
        content BLOB NOT NULL,
        created_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE letter (
        id INTEGER PRIMARY KEY,
        run_id INTEGER NOT NULL REFERENCES run(id),
        number TEXT NOT NULL UNIQUE,
        customer_id INTEGER NOT NULL REFERENCES customer(id),
        currency TEXT NOT NULL,
        language TEXT NOT NULL,
        tone TEXT NOT NULL,
        step INTEGER NOT NULL,
        registered INTEGER NOT NULL DEFAULT 0,
        dated TEXT NOT NULL,
        deadline TEXT,
        total_minor INTEGER NOT NULL,
        credit_minor INTEGER NOT NULL DEFAULT 0,
        pages INTEGER NOT NULL,
        document_hash TEXT NOT NULL REFERENCES document(hash),
        state TEXT NOT NULL CHECK (state IN ('issued', 'printed', 'posted', 'delivered', 'returned', 'undone')),
        posted_on TEXT,
        method TEXT NOT NULL DEFAULT '',
        tracking TEXT NOT NULL DEFAULT '',
        version INTEGER NOT NULL DEFAULT 1
    ) STRICT""",
    "CREATE INDEX letter_run ON letter(run_id)",
    "CREATE INDEX letter_customer ON letter(customer_id, currency, posted_on)",
    """CREATE TABLE letter_item (
        letter_id INTEGER NOT NULL REFERENCES letter(id),
        invoice_id INTEGER NOT NULL REFERENCES invoice(id),
        step INTEGER NOT NULL,
        invoiced_minor INTEGER NOT NULL,
        paid_minor INTEGER NOT NULL,
        open_minor INTEGER NOT NULL,
        days_late INTEGER NOT NULL,
        PRIMARY KEY (letter_id, invoice_id)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX letter_item_invoice ON letter_item(invoice_id)",
    """CREATE TABLE dunning_step (
        id INTEGER PRIMARY KEY,
        invoice_id INTEGER NOT NULL REFERENCES invoice(id),
        ladder_id INTEGER NOT NULL REFERENCES ladder(id),
        step INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('letter', 'call', 'opening')),
        on_date TEXT NOT NULL,
        deadline TEXT,
        letter_id INTEGER REFERENCES letter(id),
        run_id INTEGER REFERENCES run(id)
    ) STRICT""",
    "CREATE INDEX dunning_step_invoice ON dunning_step(invoice_id, on_date)",
)

_TRACES = (
    """CREATE TABLE import_batch (
        id INTEGER PRIMARY KEY,
        file_name TEXT NOT NULL,
        file_hash TEXT NOT NULL,
        kind TEXT NOT NULL,
        imported_at TEXT NOT NULL,
        imported_on TEXT NOT NULL,
        rows INTEGER NOT NULL,
        customers INTEGER NOT NULL,
        invoices INTEGER NOT NULL,
        credit_notes INTEGER NOT NULL,
        payments INTEGER NOT NULL,
        skipped INTEGER NOT NULL,
        undone_at TEXT
    ) STRICT""",
    """CREATE TABLE import_mapping (
        signature TEXT PRIMARY KEY,
        mapping TEXT NOT NULL,
        used_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE event (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        verb TEXT NOT NULL,
        subject TEXT NOT NULL,
        subject_id TEXT NOT NULL,
        data TEXT NOT NULL,
        prev_hash TEXT NOT NULL,
        hash TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX event_subject ON event(subject, subject_id)",
    "CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END",
    "CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are append-only'); END",
)

STATEMENTS: tuple[str, ...] = _TRACES[:1] + _COMPANY + _CUSTOMERS + _MONEY + _REMINDERS + _TRACES[1:]
