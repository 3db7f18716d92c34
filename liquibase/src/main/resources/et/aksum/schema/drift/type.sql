select format('%I.%I', n.nspname, t.typname) as name,
       pg_get_userbyid(t.typowner) as owner,
       case t.typtype when 'e' then 'enum: ' || (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid)
                      when 'd' then 'domain over ' || format_type(t.typbasetype, t.typtypmod) || case when t.typnotnull then ' not null' else '' end
                                    || coalesce(' default ' || t.typdefault, '')
                      when 'r' then 'range'
                      when 'c' then 'composite: ' || (select string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' order by a.attnum)
                                                        from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped) end as definition,
       (select m.description from pg_description m where m.objoid = t.oid and m.classoid = 'pg_type'::regclass and m.objsubid = 0) as comment
  from pg_type t
  join pg_namespace n on n.oid = t.typnamespace
  left join pg_class c on c.oid = t.typrelid
 where (t.typtype in ('e', 'd', 'r') or t.typtype = 'c' and c.relkind = 'c') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
   and not exists (select from pg_depend d where d.classid = 'pg_type'::regclass and d.objid = t.oid and d.refclassid = 'pg_extension'::regclass and d.deptype = 'e')
