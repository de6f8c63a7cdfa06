// Writes a piece of what a source said; nobody sees it until a document names it.
// Parameters: $content, the id of the document to be; $upload, of this attempt; $rows with n and data.
UNWIND $rows AS row
CREATE (c:KetenzichtChunk {id: $upload + '/' + row.n, upload: $upload, content: $content, n: row.n, data: row.data, at: datetime.realtime().epochMillis})
RETURN count(c) AS done
