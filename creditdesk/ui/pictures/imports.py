"""The page Import with files that can be read, that are doubtful, and that cannot be read."""

from collections.abc import Iterable

from creditdesk.ui.pictures.stage import Scene, Stage

#: Name of the file -> its bytes. The headings are those of bookkeeping programs, not translated words of ours.
_FILES: dict[str, bytes] = {
    "good.csv": (
        "Customer;Name;Invoice;Date;Due;Amount;Currency\n"
        "K-200;Bergmann & Söhne KG;2026-901;03.11.2026;03.12.2026;1.234,56;EUR\n"
        "K-200;Bergmann & Söhne KG;2026-902;14.11.2026;14.12.2026;880,00;EUR\n"
        "K-201;Atelier Lumière SARL;2026-903;20.11.2026;20.12.2026;12.400,00;EUR\n"
    ).encode("cp1252"),
    "problems.csv": (
        "Customer,Name,Invoice,Date,Due,Amount\n"
        "K-200,Bergmann,2026-911,2026-11-03,2026-12-03,1234.56\n"
        "K-200,Bergmann,2026-912,2026-11-31,2026-12-14,880.00\n"
        "K-201,Lumière,2026-913,2026-11-20,2026-12-20,a lot\n"
        "K-201,Lumière,2026-914,2026-11-20,2026-10-20,55.10\n"
    ).encode(),
    "unclear-dates.csv": (
        b"Customer,Invoice,Date,Due,Amount\nK-1,77,03/04/2026,05/06/2026,120.00\nK-2,78,02/03/2026,04/05/2026,99.50\n"
    ),
    "发票清单.csv": (
        "客户名称,发票号码,开票日期,到期日,价税合计,币种\n"
        "南京华联贸易有限公司,24012345,2026-10-08,2026-11-07,31000.00,CNY\n"
        "苏州恒远机械厂,24012346,2026-10-20,2026-11-19,8450.50,CNY\n"
    ).encode("gb18030"),
    "strange-headings.csv": b"Wer,Was,Wann,Wieviel\nBergmann,R-1,2026-11-03,120\nKeller,R-2,2026-11-04,80\n",
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
}


def imports(_stage: Stage) -> Iterable[Scene]:
    """A check of each file, and the result of one import, which is undone again."""
    for name in _FILES:
        label = name.partition(".")[0] if name.isascii() else "chinese"
        yield f"import-{label}", lambda stage, name=name: _check(stage, name)
    yield "import-result", _result
    yield "import-undo", _undo


def _check(stage: Stage, name: str) -> None:
    file = stage.scratch / name
    file.write_bytes(_FILES[name])
    stage.page("import", files=[file])


def _result(stage: Stage) -> None:
    _check(stage, "problems.csv")
    page = stage.window.current_page()
    page.check.skip.setChecked(True)  # type: ignore[union-attr]
    page.store()  # type: ignore[union-attr]


def _undo(stage: Stage) -> None:
    """The question before an import is taken back; then it is, so that the next pictures show the same ledger."""
    from creditdesk.services.imports import imports as past_imports
    from creditdesk.services.imports import undo_import

    page = stage.page("import")
    stage.choose_row()
    stage.settle()
    page.undo_chosen()
    line = past_imports(stage.desk.ledger)[0]
    if not line.undone:
        undo_import(stage.desk.ledger, line.id, stage.acting)
