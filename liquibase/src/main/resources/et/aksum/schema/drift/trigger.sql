select format('%I.%I.%I', n.nspname, c.relname, t.tgname) as name,
       pg_get_triggerdef(t.oid) as definition,
       case t.tgenabled when 'D' then 'disabled' when 'R' then 'replica only' when 'A' then 'always' end as state,
       (select m.description from pg_description m where m.objoid = t.oid and m.classoid = 'pg_trigger'::regclass and m.objsubid = 0) as comment
  from pg_trigger t
  join pg_class c on c.oid = t.tgrelid
  join pg_namespace n on n.oid = c.relnamespace
 where not t.tgisinternal and n.nspname !~ '^pg_'
