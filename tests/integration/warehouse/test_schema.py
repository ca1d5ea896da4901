"""The schema is what the models say, and a service refuses to work on another one."""

import asyncio

import asyncpg
import pytest
from alembic import command

from crossfoot_warehouse.adapters.database import Connections, Database
from crossfoot_warehouse.adapters.interface import ROLES, publish
from crossfoot_warehouse.adapters.schema import WrongSchemaError, configuration, expect_current, upgrade
from crossfoot_warehouse.views import views

pytestmark = pytest.mark.servers


async def expect(dsn: str) -> None:
    connections = Connections(Database(dsn), 1)
    try:
        await expect_current(connections)
    finally:
        await connections.close()


def test_the_migrations_make_what_the_models_say(database: str) -> None:
    command.check(configuration(Database(database)))


def test_a_migration_can_be_run_again_and_back(database: str) -> None:
    settings = Database(database)
    upgrade(settings)
    command.downgrade(configuration(settings), "base")
    upgrade(settings)
    asyncio.run(expect(database))


def test_a_service_refuses_an_empty_database(empty_database: str) -> None:
    with pytest.raises(WrongSchemaError):
        asyncio.run(expect(empty_database))


OF_BEFORE = """
insert into documents (document_id, parser_version, sha256, media_type, source, entity, fiscal_year,
stage, scope, outcome, detail, table_count, members) select 'd' || n, '1', 's' || n, 'text/plain', n ||
'.txt', case when n < 3 then '青石县财政局' else '教育局' end, 2031, 'budget', 'department', 'checked', '', 1,
'[]' from generate_series(1, 4) n; insert into tables (table_id, document_id, parser_version, sequence,
title, kind, columns, place, empty, verdict, verification, repairs, doubts) select 't' || n, 'd' || n,
'1', 1, '收入总表', 'income_summary', '[]', '{}', false, 'accepted', 'verified', '[]', '[]' from
generate_series(1, 4) n; insert into facts (fact_id, table_id, document_id, parser_version, concept,
period, measure, value, decimals, unit, base_value, label, path) select 'f' || n, 't' || n, 'd' || n,
'1', 'current', 2031, 'budget', n, 2, '万元', n * 10000, '', '' from generate_series(1, 4) n; """


async def run(dsn: str, statement: str) -> list[tuple[object, ...]]:
    connection = await asyncpg.connect(dsn)
    try:
        if statement.lstrip().startswith("select"):
            return [tuple(row) for row in await connection.fetch(statement)]
        await connection.execute(statement)
        return []
    finally:
        await connection.close()


def test_migrations_go_forward_and_back_on_a_filled_database(empty_database: str) -> None:
    settings = configuration(Database(empty_database))
    command.upgrade(settings, "0001")
    asyncio.run(run(empty_database, OF_BEFORE))
    for _ in range(2):
        upgrade(Database(empty_database))
        command.check(settings)
        assert asyncio.run(run(empty_database, "select count(*) from v1.current_facts")) == [(3,)]
        statuses = "select status, count(*) from v1.table_versions group by status order by status"
        assert asyncio.run(run(empty_database, statuses)) == [("current", 3), ("superseded", 1)]
        command.downgrade(settings, "0001")
        assert asyncio.run(run(empty_database, "select count(*) from facts")) == [(4,)]
        assert len(asyncio.run(run(empty_database, "select * from revisions"))) == 4


def test_what_the_release_before_wrote_after_a_migration_is_seen(database: str) -> None:
    asyncio.run(run(database, OF_BEFORE))
    assert asyncio.run(run(database, "select count(*) from documents")) == [(4,)]
    assert asyncio.run(run(database, "select count(*) from v1.documents")) == [(4,)]


def test_readers_see_the_views_and_nothing_below_them(database: str) -> None:
    for role in ROLES:
        made = f"do $$ begin create role {role}; exception when duplicate_object then null; end $$"
        asyncio.run(run(database, made))
    asyncio.run(publish(Database(database)))
    writer = "select has_table_privilege('crossfoot_writer', 'v1.current_facts', 'select')"
    assert asyncio.run(run(database, writer)) == [(True,)]
    can = "select has_table_privilege('crossfoot_reader', 'v1.current_facts', 'select'), "
    below = "has_table_privilege('crossfoot_reader', 'public.facts', 'select')"
    assert asyncio.run(run(database, can + below)) == [(True, False)]


def test_every_column_of_every_view_says_what_it_is(database: str) -> None:
    said = asyncio.run(
        run(
            database,
            "select c.relname, a.attname, col_description(c.oid, a.attnum) from pg_class c "
            "join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'v1' "
            "join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 order by c.relname, a.attnum",
        )
    )
    assert len(said) > 100
    assert [row for row in said if not row[2]] == []
    found = {(view, column) for view, column, _ in said}
    assert {(view.name, column) for view in views() for column in view.columns} == found
