select format('%I.%I', n.nspname, c.relname) as name,
       case c.relkind when 'r' then 'table' when 'p' then 'partitioned table' when 'f' then 'foreign table' end
         || case c.relpersistence when 'u' then ' unlogged' else '' end as kind,
       pg_get_userbyid(c.relowner) as owner,
       c.relrowsecurity::text as row_security,
       c.relforcerowsecurity::text as row_security_forced,
       pg_get_partkeydef(c.oid) as partition_key,
       (select string_agg(i.inhparent::regclass::text, ' ' order by i.inhseqno) from pg_inherits i where i.inhrelid = c.oid) as parent,
       pg_get_expr(c.relpartbound, c.oid) as partition_bound,
       nullif(c.relreplident::text, 'd') as replica_identity,
       array_to_string(c.reloptions, ' ') as options,
       (select m.description from pg_description m where m.objoid = c.oid and m.classoid = 'pg_class'::regclass and m.objsubid = 0) as comment
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where c.relkind in ('r', 'p', 'f') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
   and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refclassid = 'pg_extension'::regclass and d.deptype = 'e')
