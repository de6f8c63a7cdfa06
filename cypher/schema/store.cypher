// Constraints of the store's own nodes; each statement may run again.
CREATE CONSTRAINT ketenzicht_store_id IF NOT EXISTS FOR (s:KetenzichtStore) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT ketenzicht_lock_id IF NOT EXISTS FOR (l:KetenzichtLock) REQUIRE l.id IS UNIQUE;
CREATE CONSTRAINT ketenzicht_import_id IF NOT EXISTS FOR (r:KetenzichtImport) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT ketenzicht_document_id IF NOT EXISTS FOR (d:KetenzichtDocument) REQUIRE d.id IS UNIQUE;
CREATE CONSTRAINT ketenzicht_chunk_id IF NOT EXISTS FOR (c:KetenzichtChunk) REQUIRE c.id IS UNIQUE;
CREATE INDEX ketenzicht_chunk_upload IF NOT EXISTS FOR (c:KetenzichtChunk) ON (c.upload);
CREATE CONSTRAINT ketenzicht_commit_version IF NOT EXISTS FOR (c:KetenzichtCommit) REQUIRE c.version IS UNIQUE;
CREATE CONSTRAINT ketenzicht_commit_token IF NOT EXISTS FOR (c:KetenzichtCommit) REQUIRE c.token IS UNIQUE;
CREATE CONSTRAINT ketenzicht_revision_number IF NOT EXISTS FOR (r:KetenzichtRevision) REQUIRE r.number IS UNIQUE;
CREATE INDEX ketenzicht_revision_kind IF NOT EXISTS FOR (r:KetenzichtRevision) ON (r.kind);
DROP CONSTRAINT ketenzicht_judgement_pair IF EXISTS;
