-- From version 18 on, NOT NULL is a constraint with a name of its own; the column tells it on every version.
select format('%I.%I.%I', n.nspname, coalesce(c.relname, t.typname), k.conname) as name,
       pg_get_constraintdef(k.oid) as definition,
       case when not k.convalidated then 'NOT VALID' end as state,
       (select m.description from pg_description m where m.objoid = k.oid and m.classoid = 'pg_constraint'::regclass and m.objsubid = 0) as comment
  from pg_constraint k
  join pg_namespace n on n.oid = k.connamespace
  left join pg_class c on c.oid = k.conrelid
  left join pg_type t on t.oid = k.contypid
 where k.contype in ('p', 'u', 'f', 'c', 'x') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
   and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refclassid = 'pg_extension'::regclass and d.deptype = 'e')
