"""What kind of document each is: a budget, accounts, a report, a bulletin, a debt disclosure.

Documents that were read before have none; `crossfoot reconcile` announces them again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("documents", sa.Column("kind", sa.String()))


def downgrade() -> None:
    op.execute("drop schema if exists v1 cascade")  # its views read what goes; `migrate` publishes them anew
    op.drop_column("documents", "kind")
