/* Prints the report on the article on standard input:  cc who_said_what.c -lwhosaid */
#include <stdio.h>
#include <stdlib.h>
#include <whosaid.h>

static char *read_all(FILE *file, size_t *length) {
    char *text = NULL;
    size_t room = 0;
    *length = 0;
    do {
        char *more = *length == room ? realloc(text, room = room * 2 + 4096) : text;
        if (!more) return free(text), NULL;
        text = more;
        *length += fread(text + *length, 1, room - *length, file);
    } while (!feof(file) && !ferror(file));
    return text;
}

int main(void) {
    char *reason = NULL;
    size_t text_length = 0;
    whosaid_options options = WHOSAID_OPTIONS;
    whosaid_engine *engine = whosaid_open(NULL, 0, &reason);
    char *text = read_all(stdin, &text_length), *report = NULL;
    options.format = "markdown";
    if (engine && text) report = whosaid_analyze(engine, text, text_length, &options, NULL, &reason);
    if (report) fputs(report, stdout);
    if (reason) fprintf(stderr, "%s\n", reason);
    whosaid_free(report);
    whosaid_free(reason);
    whosaid_close(engine);
    free(text);
    return report ? 0 : 1;
}
