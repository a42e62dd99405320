CREATE TABLE "moved" (
	"id" integer PRIMARY KEY NOT NULL,
	"place" text NOT NULL,
	"begun_at" timestamp (3) with time zone NOT NULL,
	"done_at" timestamp (3) with time zone
);
