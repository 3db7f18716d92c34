select format('of %s in %s on %s', pg_get_userbyid(d.defaclrole), coalesce(quote_ident(n.nspname), 'every schema'),
              case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions' when 'T' then 'types' when 'n' then 'schemas' else d.defaclobjtype::text end) as name,
       coalesce((select string_agg(case x.grantee when 0 then 'PUBLIC' else pg_get_userbyid(x.grantee) end || '=' || lower(x.privilege_type), ' '
                                   order by x.grantee, x.privilege_type) from aclexplode(d.defaclacl) x where x.grantee <> d.defaclrole), 'nobody') as grants
  from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace
