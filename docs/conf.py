"""How the site is built: ``sphinx-build -W -n docs site``."""

from enum import Enum
from importlib import import_module
from importlib.metadata import version as installed_version

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.application import Sphinx
from sphinx.domains.python import PythonDomain
from sphinx.environment import BuildEnvironment
from sphinx.util.docutils import SphinxRole

project = "stakeholderkit"
author = "The stakeholderkit maintainers"
project_copyright = "the stakeholderkit maintainers, EUPL-1.2"
version = release = installed_version("stakeholderkit")
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
nitpicky = True
default_role = "literal"  # in docstrings, `single backticks` are names in code

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_default_options = {"members": True}
autodoc_use_type_comments = False
napoleon_numpy_docstring = False
napoleon_use_ivar = True
napoleon_attr_annotations = False  # the types stand in the signature already
python_maximum_signature_line_length = 80

html_theme = "furo"
html_title = "stakeholderkit"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_extra_path = ["register.schema.json"]  # under an address that stays the same
html_copy_source = False
html_show_sphinx = False

ROOMS = (
    "wording",
    "errors",
    "model",
    "document",
    "rules",
    "analysis",
    "insights",
    "redaction",
    "upkeep",
    "hooks",
    "files",
    "verbs",
    "testing",
)
"""The rooms whose names are documented; where two have a name, the first is its home."""


def _homes() -> dict[str, str]:
    """Tell under which name each public name is documented; verbs are those of the root."""
    homes: dict[str, str] = {}
    for room in ROOMS:
        package = import_module(f"stakeholderkit.{room}")
        own = [name for name, item in vars(package).items() if isinstance(item, type)]
        for name in getattr(package, "__all__", own):
            homes.setdefault(name, f"stakeholderkit.{room}.{name}")
    return homes


HOMES = _homes()

# Inside a package or a signature only, and nothing that a reader could look up.
nitpick_ignore_regex = [
    ("py:class", r"stakeholderkit\..*\.(\w*T(_co)?|P)"),
    ("py:class", r"stakeholderkit\.rules\.cases\.SplitAxis"),
]
autodoc_type_aliases = {name: name for name in ("Block", "Condition", "Json", "Value")}


def at_home(
    app: Sphinx, env: BuildEnvironment, node: pending_xref, content: nodes.TextElement
) -> nodes.Node | None:
    """Resolve a reference to a public name, wherever the code that mentions it imports it from.

    What belongs to Python or to a dependency becomes plain text, so that the site builds without
    the network. A name of ours that is documented nowhere stays an error.
    """
    if node.get("refdomain") != "py":
        return None
    parts = node["reftarget"].split(".")
    ours = parts[0] == "stakeholderkit"
    domain = env.domains.python_domain
    for home in (
        ".".join((*parts[:2], parts[-1])),
        HOMES.get(parts[-1]),
        f"{parts[0]}.{parts[-1]}",
    ):
        if home in domain.objects:
            return domain.resolve_xref(env, node["refdoc"], app.builder, "obj", home, node, content)
    return None if ours else content


class Dutch(SphinxRole):
    """Words in Dutch, so that a screen reader pronounces them as such: {nl}`wijk`."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Make the node; docutils writes such a class as the attribute ``lang``."""
        return [nodes.inline("", self.text, classes=["language-nl"])], []


def show_values(_: Sphinx, __: str, ___: str, item: object, ____: object, text: list[str]) -> None:
    """Add to the description of an enumeration which values there are."""
    if isinstance(item, type) and issubclass(item, Enum) and len(item) < 10:
        text += ["", f"Values: {', '.join(f'``{member.value}``' for member in item)}.", ""]


def hide_call(
    _: Sphinx, __: str, ___: str, item: object, ____: object, *signature: str | None
) -> tuple[str | None, ...]:
    """Leave out how an enumeration is called, which nobody needs."""
    return ("", None) if isinstance(item, type) and issubclass(item, Enum) else signature


def setup(app: Sphinx) -> None:
    """Add what this site needs besides the extensions."""
    app.add_role("nl", Dutch())
    app.connect("missing-reference", at_home)
    app.connect("autodoc-process-docstring", show_values)
    app.connect("autodoc-process-signature", hide_call)
    # What the docstrings of attrs classes call attributes are the fields of a value.
    for field in getattr(PythonDomain.directives["class"], "doc_field_types", ()):
        field.label = "Fields" if field.name == "variable" else field.label
