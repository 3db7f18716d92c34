-- Whether a role may log in, and with what password, is the operator's affair; what it may get past is not.
select r.rolname as name,
       nullif(concat_ws(' ', case when r.rolsuper then 'superuser' end, case when r.rolbypassrls then 'bypassrls' end,
                        case when r.rolcreaterole then 'createrole' end, case when r.rolcreatedb then 'createdb' end,
                        case when r.rolreplication then 'replication' end), '') as powers,
       (select string_agg(pg_get_userbyid(m.roleid), ' ' order by pg_get_userbyid(m.roleid) collate "C") from pg_auth_members m where m.member = r.oid) as member_of
  from pg_roles r
 where r.rolname like 'aksum\_%'
