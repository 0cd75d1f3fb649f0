"""Where plugins are found: whatever stands in the lists of those around them."""

from collections.abc import Callable
from pathlib import Path

from stakeholderkit.hooks import Command, Plugins

Addresses = Callable[[Plugins], set[str]]

Install = Callable[..., Plugins]


def test_two_distributions_may_use_one_entry_point_name(
    addresses: Addresses, install: Install
) -> None:
    """Neither of two plugins with the same entry-point name is dropped."""
    plugins = install("healthy", "twin")

    assert plugins.problems == ()
    assert {"acme-healthy:plain", "acme-twin:twin"} <= addresses(plugins)


def test_the_broken_list_of_somebody_else(install: Install, tmp_path: Path) -> None:
    """What is wrong with a distribution that has nothing to do with us is no concern of ours."""
    info = tmp_path / "other-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: other\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[pytest11]\nthis line has no equals sign\n")

    assert install("healthy", tmp_path).problems == ()


def test_a_distribution_found_twice_counts_once(install: Install) -> None:
    """Of a distribution that stands on the path twice, the first counts."""
    plugins = install("healthy", "healthy")

    assert [offer.address for offer in plugins.of(Command)] == ["acme-healthy:greet"]


def test_distributions_without_metadata(install: Install, tmp_path: Path) -> None:
    """A plugin whose distribution lost its name is known by its module; of two, both count."""
    (tmp_path / "b-1.dist-info").mkdir()
    entry = "[stakeholderkit.v1]\nsecond = nameless_plugin:nothing\n"
    (tmp_path / "b-1.dist-info" / "entry_points.txt").write_text(entry)
    plugins = install("nameless", tmp_path, "healthy")

    offer = plugins.exporter("nameless")
    assert (offer.address, offer.version) == ("nameless_plugin:nameless", "?")
    (problem,) = plugins.problems
    assert (problem.distribution, problem.plugin) == ("nameless_plugin", "second")
