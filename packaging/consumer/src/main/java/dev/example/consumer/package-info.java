/** A program that uses the library as any project would: only what is published, on the module path. */
package dev.example.consumer;
