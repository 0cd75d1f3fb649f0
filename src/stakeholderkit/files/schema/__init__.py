"""The JSON Schema of a register's file, made from the model and what its validators accept."""

from stakeholderkit.files.schema.register import register_schema

__all__ = ["register_schema"]
