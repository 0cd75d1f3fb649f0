"""The small changes that cosmic-ray makes in a module, and which of them count."""

from __future__ import annotations

import ast
import difflib
import warnings
from collections.abc import Iterator
from typing import NamedTuple

from cosmic_ray.ast import ast_nodes, get_ast  # type: ignore[import-untyped] # has no types
from cosmic_ray.mutating import mutate_code  # type: ignore[import-untyped] # has no types
from cosmic_ray.plugins import (  # type: ignore[import-untyped] # has no types
    get_operator,
    operator_names,
)


class Mutant(NamedTuple):
    """One change of one module.

    Attributes:
        path: the module's file, from the root.
        line: the number of the line where it changes.
        operator: what cosmic-ray calls the change.
        source: the whole module, changed.
    """

    path: str
    line: int
    operator: str
    source: str


class Bare(ast.NodeTransformer):
    """Take out of a module what only mypy minds, since it changes nothing that runs."""

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        """Forget the annotation: all of them are postponed, so that none is evaluated."""
        node.annotation = ast.Constant(None)
        return self.generic_visit(node)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        """Forget its annotation."""
        node.annotation = None
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """Forget its annotation."""
        node.returns = None
        return self.generic_visit(node)

    def visit_arguments(self, node: ast.arguments) -> ast.AST:
        """Forget which arguments are passed by name: cosmic-ray makes a lone ``*`` a ``/``."""
        node.args = [*node.posonlyargs, *node.args, *node.kwonlyargs]
        node.defaults += [default for default in node.kw_defaults if default]
        node.posonlyargs, node.kwonlyargs, node.kw_defaults = [], [], []
        return self.generic_visit(node)


def bare(source: str) -> str:
    """Say what a module does, in one string: two that are equal do the same."""
    return ast.dump(Bare().visit(ast.parse(source)))


def mutants(path: str, source: str) -> Iterator[Mutant]:
    """Yield every change that cosmic-ray makes in a module."""
    nodes = list(ast_nodes(get_ast(source)))
    for name in operator_names():
        if get_operator(name).arguments():
            continue  # those want to be told the names of variables
        operator = get_operator(name)()
        positions = [place for node in nodes for place in operator.mutation_positions(node)]
        for occurrence, ((line, _), _) in enumerate(positions):
            changed = mutate_code(source, get_operator(name)(), occurrence)
            if changed is None:
                raise RuntimeError(f"cosmic-ray does not find {name} again in {path}:{line}")
            yield Mutant(path, line, name.removeprefix("core/"), changed)


def kind(mutant: Mutant, unchanged: str) -> str:
    """Tell whether a mutant counts, is no Python, or does the same by construction."""
    try:
        with warnings.catch_warnings(action="ignore"):
            compile(mutant.source, mutant.path, "exec")
        return "same" if bare(mutant.source) == unchanged else "counts"
    except SyntaxError:
        return "no Python"


def difference(mutant: Mutant, unchanged: str) -> list[str]:
    """List the lines that a mutant takes away, each after ``-``, and puts there, after ``+``."""
    pair = unchanged.splitlines(), mutant.source.splitlines()
    return list(difflib.unified_diff(*pair, lineterm="", n=0))[3:]
