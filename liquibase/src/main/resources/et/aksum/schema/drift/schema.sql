select quote_ident(n.nspname) as name,
       pg_get_userbyid(n.nspowner) as owner,
       (select m.description from pg_description m where m.objoid = n.oid and m.classoid = 'pg_namespace'::regclass and m.objsubid = 0) as comment
  from pg_namespace n
 where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
