select format('%I.%I.%I', n.nspname, c.relname, p.polname) as name,
       case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE' else 'ALL' end as command,
       case when not p.polpermissive then 'restrictive' end as kind,
       (select string_agg(case r when 0 then 'PUBLIC' else pg_get_userbyid(r) end, ', ' order by pg_get_userbyid(r) collate "C") from unnest(p.polroles) r) as roles,
       pg_get_expr(p.polqual, p.polrelid) as using,
       pg_get_expr(p.polwithcheck, p.polrelid) as with_check,
       (select m.description from pg_description m where m.objoid = p.oid and m.classoid = 'pg_policy'::regclass and m.objsubid = 0) as comment
  from pg_policy p
  join pg_class c on c.oid = p.polrelid
  join pg_namespace n on n.oid = c.relnamespace
