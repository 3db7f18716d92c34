select format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as name,
       pg_get_userbyid(p.proowner) as owner,
       case when p.prokind in ('f', 'p', 'w') then pg_get_functiondef(p.oid) else 'aggregate' end as definition,
       (select m.description from pg_description m where m.objoid = p.oid and m.classoid = 'pg_proc'::regclass and m.objsubid = 0) as comment
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace
 where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
   and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.refclassid = 'pg_extension'::regclass and d.deptype = 'e')
