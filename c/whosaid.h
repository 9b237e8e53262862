/* Whosaid for C, and for every language that can call C: link with -lwhosaid. Each function may be called from any thread at any
 * time. Strings that come back end in a zero byte and are yours: give them to whosaid_free. */
#ifndef WHOSAID_H
#define WHOSAID_H

#include <stddef.h>

#if defined(__GNUC__)
#define WHOSAID_API __attribute__((visibility("default")))
#else
#define WHOSAID_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** A model that was read. One serves all threads. */
typedef struct whosaid_engine whosaid_engine;

/** How a report is written. Begin with WHOSAID_OPTIONS, which has the defaults, and set what you need. */
typedef struct whosaid_options {
    size_t size;           /**< of this struct: later versions add members at its end */
    const char* format;    /**< "json", "pretty", "markdown", "csv", "html", "annotations"; NULL: "json" */
    const char* offsets;   /**< "utf16", "codepoint", "utf8"; NULL: "utf16" */
    const char* id;        /**< the article's name in the report; NULL: none */
    const char* published; /**< the day on which the article appeared, "2026-11-24"; NULL: not known */
} whosaid_options;

#define WHOSAID_OPTIONS \
    { sizeof(whosaid_options), NULL, NULL, NULL, NULL }

/** The engine's version, "0.1.0". Not to be freed. */
WHOSAID_API const char* whosaid_version(void);

/**
 * Reads a model's bytes; of NULL, the English model that is part of the library. NULL where they are no model: `reason`, unless
 * it is NULL, then says why.
 */
WHOSAID_API whosaid_engine* whosaid_open(const void* model, size_t model_size, char** reason);

/** When no call with it is under way any more. NULL does nothing. */
WHOSAID_API void whosaid_close(whosaid_engine* engine);

/**
 * The report on an article in UTF-8; any bytes give one. `options` may be NULL. `length`, unless it is NULL, gets the answer's length.
 * NULL where an option is not known, or memory runs out: `reason`, unless it is NULL, then says why.
 */
WHOSAID_API char* whosaid_analyze(const whosaid_engine* engine, const char* text, size_t text_length, const whosaid_options* options,
                                  size_t* length, char** reason);

/**
 * An HTML page with the marks and the card in it; with a style sheet for them where `with_style` is not 0. A page that cannot be marked
 * comes back as it is, and `reason`, unless it is NULL, says why; else it gets NULL.
 */
WHOSAID_API char* whosaid_publish(const whosaid_engine* engine, const char* page, size_t page_length, int with_style, size_t* length,
                                  char** reason);

/** Frees a string of these functions. NULL does nothing. */
WHOSAID_API void whosaid_free(char* string);

#ifdef __cplusplus
}
#endif
#endif
