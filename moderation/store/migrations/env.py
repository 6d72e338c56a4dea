"""Run the revisions on the connection, and in the transaction, that `moderation.store.migrating` hands over."""

from alembic import context

from moderation.store.indexes import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()
