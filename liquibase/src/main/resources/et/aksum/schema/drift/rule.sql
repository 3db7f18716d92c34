select format('%I.%I.%I', r.schemaname, r.tablename, r.rulename) as name, r.definition
  from pg_rules r
 where r.schemaname !~ '^pg_' and r.schemaname <> 'information_schema'
