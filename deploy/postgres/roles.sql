-- A role for each part: the owner of the schema migrates and does nothing else, the warehouse writes rows and can
-- neither alter nor drop, readers read. Run once as a superuser in the database, before the first migration:
--   psql -v owner_password=… -v writer_password=… -f deploy/postgres/roles.sql
-- The reader is a role without a login: grant it to whoever may read. The migrations give it the published views.
create role crossfoot_owner login password :'owner_password';
create role crossfoot_writer login password :'writer_password';
create role crossfoot_reader nologin;
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, create on database %I to crossfoot_owner', current_database());
  -- a batch is merged from temporary tables
  execute format('grant connect, temporary on database %I to crossfoot_writer', current_database());
  execute format('grant connect on database %I to crossfoot_reader', current_database());
end $$;
revoke create on schema public from public;
grant usage, create on schema public to crossfoot_owner;
grant usage on schema public to crossfoot_writer;
alter default privileges for role crossfoot_owner grant select, insert, update, delete on tables to crossfoot_writer;
alter default privileges for role crossfoot_owner grant usage on sequences to crossfoot_writer;
