"""Which scheme a caller means: one given whole, one of the register's own, or an installed one."""

from __future__ import annotations

from stakeholderkit.errors import Code, UsageError
from stakeholderkit.files import settle_options
from stakeholderkit.hooks import Plugins, SchemeRecord, call
from stakeholderkit.model import Register
from stakeholderkit.rules import Scheme
from stakeholderkit.wording import message, suggestion


def find_scheme(
    register: Register, scheme: str | Scheme, parameters: object, plugins: Plugins
) -> Scheme:
    """Give the scheme that is meant, built on the scales of the register.

    Raises:
        UsageError: when there is no such scheme or parameter, when a scheme that is whole is
            given parameters, or when the register and a plugin have a scheme of that name.
        SchemeError: when the scheme does not fit the register.
        PluginError: when a plugin fails to build its scheme.
    """
    if isinstance(scheme, Scheme):
        return _whole(scheme, parameters)
    own = {item.id: item for item in register.schemes}
    installed = {offer.record.name for offer in plugins.of(SchemeRecord)}
    if scheme in own and scheme in installed:
        complaint = message(
            Code.AMBIGUOUS_NAME,
            "The register has a scheme {name} of its own, and one of that name is installed. Give "
            "your own another id.",
            name=f"'{scheme}'",
        )
        raise UsageError(complaint)
    if scheme in own:
        return _whole(own[scheme], parameters)
    try:
        offer = plugins.scheme(scheme)
    except UsageError as error:
        if own and error.code == Code.UNKNOWN_NAME:
            hint = message("own", "The register has {names}.", names=tuple(own))
            raise UsageError(
                *error.complaints, hint.followed_by(suggestion(scheme, list(own)))
            ) from None
        raise
    settled = settle_options(offer.record.parameters, parameters)
    return call(offer, lambda: offer.record.build(register.dimensions, settled), Scheme)


def _whole(scheme: Scheme, parameters: object) -> Scheme:
    if parameters is not None:
        complaint = message(
            Code.BAD_OPTION, "A scheme that is given whole has its parameters already."
        )
        raise UsageError(complaint)
    return scheme
