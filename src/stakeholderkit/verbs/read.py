"""The verb `read`, and `inspect`, which raises nothing for what it finds."""

from __future__ import annotations

import os

from stakeholderkit.errors import Code, InputError, PluginError, UsageError
from stakeholderkit.files import open_source
from stakeholderkit.hooks import Offer, Plugins, Reader, Reading, Source, call
from stakeholderkit.model import Register
from stakeholderkit.verbs.using import using, warn
from stakeholderkit.wording import AnyOf, Finding, Location, message


def inspect(
    path: str | os.PathLike[str], *, reader: str | None = None, plugins: Plugins | None = None
) -> Reading:
    """Read a file and give what was found, complaints included, without raising for them.

    Args:
        path: the file.
        reader: the name of the reader; None lets the readers recognise the file.
        plugins: plugins loaded before; None loads them for this call.

    Raises:
        InputError: when the file cannot be opened, or no reader recognises it.
        UsageError: when the reader is not installed, or several readers claim the file.
        PluginError: when the reader itself fails.
    """
    source = open_source(path)
    with using(plugins) as loaded:
        offer = _reader(source, reader, loaded)
    return call(offer, lambda: _answer(offer.record, source), Reading)


def read(
    path: str | os.PathLike[str], *, reader: str | None = None, plugins: Plugins | None = None
) -> Register:
    """Read a register; what is remarkable but no error is logged as a warning.

    Raises:
        InputError: with all errors in the file at once, each with its path.
        UsageError, PluginError: as for `inspect`.
    """
    reading = inspect(path, reader=reader, plugins=plugins)
    if reading.errors or reading.register is None:
        raise InputError(*reading.errors)
    for finding in reading.findings:
        warn(finding.text("en"))
    return reading.register


def _answer(reader: Reader, source: Source) -> Reading:
    reading = reader.read(source)
    if isinstance(reading, Reading) and reading.register is None and not reading.errors:
        raise ValueError("no register, and no error that says why")
    return reading


def _recognises(offer: Offer[Reader], source: Source) -> bool:
    try:
        return call(offer, lambda: offer.record.recognises(source), bool)
    except PluginError as error:
        # Other readers may know the file; this one can still be asked for by its name.
        warn(error.text("en"))
        return False


def _reader(source: Source, name: str | None, plugins: Plugins) -> Offer[Reader]:
    if name is not None:
        return plugins.reader(name)
    offers = plugins.of(Reader)
    claims = [offer for offer in offers if _recognises(offer, source)]
    if len(claims) == 1:
        return claims[0]
    names = AnyOf(tuple(offer.address for offer in claims or offers))
    if claims:
        complaint = message(
            Code.AMBIGUOUS_NAME,
            "{file} can be read in several ways. Choose with reader: {names}.",
            file=source.name,
            names=names,
        )
        raise UsageError(complaint)
    complaint = message(
        Code.FILE_UNRECOGNISED,
        "No installed reader recognises this file. Choose one yourself: {names}.",
        names=names,
    )
    raise InputError(Finding(complaint, Location(file=source.name)))
