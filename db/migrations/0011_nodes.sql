-- [RM20] Unlogged: who is in a room lies in no log of the database, on no replica and in no base backup.
CREATE UNLOGGED TABLE "attendances" (
	"node_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"seat" text NOT NULL,
	CONSTRAINT "attendances_node_id_session_id_seat_pk" PRIMARY KEY("node_id","session_id","seat")
);
--> statement-breakpoint
CREATE UNLOGGED TABLE "nodes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_node_id_nodes_id_fk" FOREIGN KEY ("node_id") REFERENCES "public"."nodes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attendances_session_id_index" ON "attendances" USING btree ("session_id");