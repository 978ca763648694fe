/** The web page: everything a person sees, made here as HTML and only made livelier by scripts. */
package io.tidings.query.page;
