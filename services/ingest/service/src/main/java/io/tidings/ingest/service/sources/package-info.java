/** The loop that checks sources and looks at pages: what it finds enters by the same door as what is sent. */
package io.tidings.ingest.service.sources;
