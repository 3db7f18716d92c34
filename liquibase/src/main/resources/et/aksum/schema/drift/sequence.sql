select format('%I.%I', n.nspname, c.relname) as name,
       pg_get_userbyid(c.relowner) as owner,
       format('%s from %s by %s between %s and %s%s', format_type(s.seqtypid, null), s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
              case when s.seqcycle then ' cycle' else '' end) as definition,
       (select format('%s.%I', d.refobjid::regclass, a.attname) from pg_depend d join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
         where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i') limit 1) as owned_by,
       (select m.description from pg_description m where m.objoid = c.oid and m.classoid = 'pg_class'::regclass and m.objsubid = 0) as comment
  from pg_sequence s
  join pg_class c on c.oid = s.seqrelid
  join pg_namespace n on n.oid = c.relnamespace
 where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
   and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refclassid = 'pg_extension'::regclass and d.deptype = 'e')
