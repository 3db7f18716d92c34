select format('%I.%I.%I', n.nspname, c.relname, x.relname) as name,
       pg_get_indexdef(i.indexrelid) as definition,
       case when not i.indisvalid then 'INVALID' when not i.indisready then 'NOT READY' end as state,
       case when i.indisclustered then 'true' end as clustered,
       case when i.indisreplident then 'true' end as replica_identity,
       (select m.description from pg_description m where m.objoid = x.oid and m.classoid = 'pg_class'::regclass and m.objsubid = 0) as comment
  from pg_index i
  join pg_class x on x.oid = i.indexrelid
  join pg_class c on c.oid = i.indrelid
  join pg_namespace n on n.oid = c.relnamespace
 where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
   and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refclassid = 'pg_extension'::regclass and d.deptype = 'e')
