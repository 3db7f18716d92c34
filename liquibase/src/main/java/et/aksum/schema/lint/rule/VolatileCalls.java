package et.aksum.schema.lint.rule;

import et.aksum.schema.lint.model.SchemaModel;
import et.aksum.schema.sql.CreateRoutine;
import et.aksum.schema.sql.Expression;
import et.aksum.schema.sql.FunctionCall;
import et.aksum.schema.sql.Volatility;
import java.util.List;
import java.util.Set;

/** Calls whose result may differ from row to row; a function nobody declared counts as one of them, as PostgreSQL's own default is VOLATILE. */
public final class VolatileCalls {
    /** Functions of PostgreSQL that are stable or immutable and occur in defaults; pg_proc.provolatile. */
    private static final Set<String> STEADY = Set.of(
            "current_timestamp",
            "current_time",
            "localtime",
            "localtimestamp",
            "current_setting",
            "timezone",
            "date_trunc",
            "date_part",
            "extract",
            "age",
            "make_date",
            "make_time",
            "make_timestamp",
            "make_timestamptz",
            "make_interval",
            "to_char",
            "to_date",
            "to_timestamp",
            "to_number",
            "isfinite",
            "justify_days",
            "justify_hours",
            "justify_interval",
            "abs",
            "ceil",
            "ceiling",
            "floor",
            "round",
            "trunc",
            "sign",
            "sqrt",
            "power",
            "mod",
            "div",
            "exp",
            "ln",
            "log",
            "greatest",
            "least",
            "coalesce",
            "nullif",
            "lower",
            "upper",
            "initcap",
            "length",
            "char_length",
            "character_length",
            "octet_length",
            "bit_length",
            "substr",
            "substring",
            "left",
            "right",
            "lpad",
            "rpad",
            "trim",
            "btrim",
            "ltrim",
            "rtrim",
            "replace",
            "translate",
            "reverse",
            "repeat",
            "split_part",
            "concat",
            "concat_ws",
            "format",
            "md5",
            "sha224",
            "sha256",
            "sha384",
            "sha512",
            "encode",
            "decode",
            "convert_to",
            "convert_from",
            "chr",
            "ascii",
            "position",
            "strpos",
            "overlay",
            "regexp_replace",
            "regexp_match",
            "string_to_array",
            "array_to_string",
            "array_append",
            "array_cat",
            "array_prepend",
            "array_fill",
            "array_length",
            "cardinality",
            "unnest",
            "to_json",
            "to_jsonb",
            "json_build_object",
            "json_build_array",
            "jsonb_build_object",
            "jsonb_build_array",
            "jsonb_set",
            "row_to_json",
            "array_to_json",
            "json_object",
            "jsonb_object",
            "to_tsvector",
            "to_tsquery",
            "plainto_tsquery",
            "setweight",
            "cast",
            "quote_literal",
            "quote_ident",
            "point",
            "box",
            "circle",
            "int4range",
            "int8range",
            "numrange",
            "daterange",
            "tsrange",
            "tstzrange",
            "host",
            "network",
            "masklen",
            "bool",
            "int4",
            "int8",
            "float8",
            "text",
            "date",
            "numeric",
            "varchar",
            "json",
            "jsonb",
            "uuid",
            "hashtext",
            "width_bucket",
            "gen_null");

    /** Of the same kind, called with empty parentheses; any other name with them, such as that of a type, is somebody's own function. */
    private static final Set<String> STEADY_WITHOUT_ARGUMENTS = Set.of(
            "now",
            "transaction_timestamp",
            "statement_timestamp",
            "current_database",
            "current_schema",
            "json_build_array",
            "json_build_object",
            "jsonb_build_array",
            "jsonb_build_object",
            "inet_client_addr",
            "pg_backend_pid",
            "txid_current",
            "version");

    private VolatileCalls() {}

    /** Their names, as they are written. */
    public static List<String> in(Expression expression, SchemaModel model) {
        return expression.calls().stream()
                .filter(call -> isVolatile(call, model))
                .map(call -> call.name() + "()")
                .toList();
    }

    private static boolean isSteady(String function, boolean withoutArguments) {
        return (withoutArguments ? STEADY_WITHOUT_ARGUMENTS : STEADY).contains(function);
    }

    private static boolean isVolatile(FunctionCall call, SchemaModel model) {
        String schema = call.name().schema();
        if ((schema == null || schema.equals("pg_catalog"))
                && isSteady(call.name().name(), call.arguments().isEmpty())) {
            return false;
        }
        return model.routine(call.name())
                .map(CreateRoutine::volatility)
                .map(volatility -> volatility == Volatility.VOLATILE)
                .orElse(true);
    }
}
