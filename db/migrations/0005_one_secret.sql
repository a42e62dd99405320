CREATE TABLE "root_secret" (
	"id" integer PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "own_exercises" ALTER COLUMN "file" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "auth_user" ADD COLUMN "sealed_address" "bytea";--> statement-breakpoint
ALTER TABLE "own_exercises" ADD COLUMN "sealed" "bytea";