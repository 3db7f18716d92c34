select format('%I.%I', n.nspname, c.relname) as name,
       case c.relkind when 'm' then 'materialized' end as kind,
       pg_get_userbyid(c.relowner) as owner,
       array_to_string(c.reloptions, ' ') as options,
       pg_get_viewdef(c.oid) as definition,
       (select m.description from pg_description m where m.objoid = c.oid and m.classoid = 'pg_class'::regclass and m.objsubid = 0) as comment
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where c.relkind in ('v', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
   and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refclassid = 'pg_extension'::regclass and d.deptype = 'e')
