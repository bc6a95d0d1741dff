"""The logo at the head of letters: looked at before it is kept, kept in the ledger by the hash of its bytes."""

import hashlib
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from creditdesk.db.engine import Ledger
from creditdesk.db.queries import company as company_queries
from creditdesk.db.queries.letters import document, insert_documents
from creditdesk.documents.logo import MOST_BYTES, Logo
from creditdesk.documents.picture import picture_of
from creditdesk.domain.changes import ChangeSet
from creditdesk.errors import EnvError, UserError
from creditdesk.held import refuse_held
from creditdesk.services.context import Acting

if TYPE_CHECKING:
    from creditdesk.db.connection import Connection

__all__ = ["Logo", "change_logo", "current_logo", "logo_bytes", "look_at"]


def look_at(path: Path) -> Logo:
    """The picture at ``path`` as it would stand on letters; nothing is stored.

    Raises ``UserError('no_such_file' | 'is_a_folder' | 'open_here')``, ``EnvError('no_permission')``, and as
    ``logo.prepared``.
    """
    from creditdesk.documents.logo import prepared

    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise UserError("is_a_folder", path=str(path))
        if not stat.S_ISREG(mode):
            raise UserError("logo_not_picture")
        refuse_held(path)
        with path.open("rb") as handle:
            data = handle.read(MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise UserError("no_such_file", path=str(path)) from None
    except OSError as error:
        raise EnvError("no_permission", path=str(path), detail=str(error)) from error
    return prepared(data)


def change_logo(ledger: Ledger, logo: Logo | None, seen_version: int, acting: Acting) -> ChangeSet:
    """Put ``logo`` at the head of letters issued from now on; None = no logo any more.

    Letters already issued keep theirs, and so does the history: the picture itself stays among the documents.
    """
    from creditdesk.db.tables import Company

    digest = hashlib.sha256(logo.data).hexdigest() if logo else None
    with ledger.work(acting.actor, acting.at) as work:
        company = work.session.get_one(Company, 1)
        work.check_version(company, seen_version)
        if logo and digest:
            insert_documents(work.connection, [(digest, logo.media_type, logo.data, work.at)])
        if company.logo_hash != digest:
            difference = [company.logo_hash, digest]
            company.logo_hash = digest
            work.session.add(company)
            work.record("change", "company", 1, {"logo": difference})
        return work.changes


def current_logo(ledger: Ledger) -> Logo | None:
    """The logo of the company; None when it has none."""
    with ledger.read() as connection:
        data = logo_bytes(connection, company_queries.company(connection).logo_hash)
    if not data:
        return None
    picture = picture_of(data)
    kind = "image/png" if data.startswith(b"\x89PNG") else "image/jpeg"
    return Logo(data, kind, picture.width, picture.height)


def logo_bytes(connection: "Connection", digest: str | None) -> bytes:
    """The picture stored under ``digest``, b"" without one; raises ``EnvError('damaged')`` when it is missing."""
    if digest is None:
        return b""
    data = document(connection, digest)
    if data is None:
        raise EnvError("damaged", path="", detail=f"no document {digest[:12]}")
    return data
