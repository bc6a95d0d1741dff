"""Version 1, second half: ladders, runs, letters, documents, imports and the event log."""

REMINDERS = (
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
    "CREATE INDEX dunning_step_run ON dunning_step(run_id)",
)

TRACES = (
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
