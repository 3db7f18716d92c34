package et.aksum.schema.sql;

/** One statement of PostgreSQL. */
public sealed interface Statement permits AlterEnum, AlterObject, AlterPolicy, AlterRelation, Cluster, CommentOn, Copy, CreateDomain, CreateEnum, CreateEventTrigger, CreateExtension, CreateIndex, CreateLanguage, CreatePolicy, CreateRoutine, CreateRule, CreateSchema, CreateSequence, CreateTable, CreateTableAs, CreateTrigger, CreateView, Delete, DoBlock, DropObjects, DynamicSql, Grant, Insert, LockTable, Merge, OtherStatement, Query, RefreshView, Reindex, RoleChange, SetParameter, Transaction, Truncate, Unreadable, Update, Vacuum, With {}
