-- Who may read: the role to which migrations grant the published views, and Grafana as one that has it. The
-- password is for this machine only; a cluster has deploy/postgres/roles.sql.
create role crossfoot_reader nologin;
create role grafana login password 'crossfoot-on-this-machine' in role crossfoot_reader;
