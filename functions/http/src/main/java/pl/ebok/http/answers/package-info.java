/** The JSON of what more than one function answers with, field by field as the contract has it. */
@NullMarked
package pl.ebok.http.answers;

import org.jspecify.annotations.NullMarked;
