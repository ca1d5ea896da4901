"""For those who search findings: their words beside them, and failed checks by their amounts.

Expands only. A finding without words, as the release before writes it, has those of its check.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

FILL = """
update findings f set words = c.message_zh || E'\\n' || c.message_en
from checks c where c.check_id = f.check_id
"""
AMOUNTS = ("stated", "computed")


def upgrade() -> None:
    op.add_column("findings", sa.Column("words", sa.String(), nullable=True))
    op.execute(FILL)
    for name in AMOUNTS:
        failed = sa.text("outcome = 'fail'")
        op.create_index(f"checks_{name}", "checks", [name], postgresql_where=failed)


def downgrade() -> None:
    op.execute("drop schema if exists v1 cascade")  # its views read what goes; `migrate` publishes them anew
    for name in AMOUNTS:
        op.drop_index(f"checks_{name}", "checks")
    op.drop_column("findings", "words")
