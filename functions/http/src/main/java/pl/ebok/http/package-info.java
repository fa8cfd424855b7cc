/** What every API function shares: routes, problem documents, the signed-in user, paging, idempotency. */
@NullMarked
package pl.ebok.http;

import org.jspecify.annotations.NullMarked;
