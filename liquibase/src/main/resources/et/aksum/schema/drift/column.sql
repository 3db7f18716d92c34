select format('%I.%I.%I', n.nspname, c.relname, a.attname) as name,
       format_type(a.atttypid, a.atttypmod) as type,
       a.attnotnull::text as not_null,
       case when a.attgenerated = '' then pg_get_expr(f.adbin, f.adrelid) end as default,
       case when a.attgenerated <> '' then pg_get_expr(f.adbin, f.adrelid) end as generated,
       case a.attidentity when 'a' then 'always' when 'd' then 'by default' end as identity,
       (select format('%I.%I', cn.nspname, co.collname) from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace
         where co.oid = a.attcollation and a.attcollation <> t.typcollation) as collation,
       (select m.description from pg_description m where m.objoid = c.oid and m.classoid = 'pg_class'::regclass and m.objsubid = a.attnum) as comment
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_type t on t.oid = a.atttypid
  left join pg_attrdef f on f.adrelid = c.oid and f.adnum = a.attnum
 where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'f', 'v', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
   and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refclassid = 'pg_extension'::regclass and d.deptype = 'e')
