ALTER TABLE "entries" ADD COLUMN "proof" "bytea";--> statement-breakpoint
ALTER TABLE "entries" ALTER COLUMN "proof" SET STATISTICS 0;
