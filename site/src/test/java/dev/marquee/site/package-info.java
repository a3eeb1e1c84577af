/** The site of this checkout: complete, without a broken link, readable and searchable in a browser without a network. */
package dev.marquee.site;
