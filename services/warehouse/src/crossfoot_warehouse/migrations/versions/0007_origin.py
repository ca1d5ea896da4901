"""How each cell was read off a picture; of cells that the file has as text there is nothing to say.

Documents that were read off pictures before have none; `crossfoot reconcile` announces them again.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("cells", sa.Column("ocr", postgresql.JSONB(astext_type=sa.Text()), nullable=True))


def downgrade() -> None:
    op.execute("drop schema if exists v1 cascade")  # its views read what goes; `migrate` publishes them anew
    op.drop_column("cells", "ocr")
