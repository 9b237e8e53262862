#include "whosaid.h"

#include <cstdlib>
#include <cstring>
#include <exception>
#include <string>
#include <string_view>

#include "analyze.h"
#include "formats/formats.h"
#include "models/english.h"
#include "publish/page.h"
#include "version.h"

struct whosaid_engine {
    whosaid::Model model;
};

namespace {

/// A copy that C can free; nullptr where memory runs out.
char* copy_of(std::string_view text) {
    auto* copy = static_cast<char*>(std::malloc(text.size() + 1));
    if (!copy) return nullptr;
    if (!text.empty()) std::memcpy(copy, text.data(), text.size());
    copy[text.size()] = '\0';
    return copy;
}

std::string_view view(const void* bytes, std::size_t size) {
    return bytes ? std::string_view(static_cast<const char*>(bytes), size) : std::string_view();
}

void set_reason(char** reason, std::string_view text) {
    if (reason) *reason = text.empty() ? nullptr : copy_of(text);
}

char* handed_over(const std::string& answer, std::size_t* length) {
    if (length) *length = answer.size();
    return copy_of(answer);
}

/// No exception may leave C++: what the standard library throws (memory ran out) becomes a reason.
template <class Work>
auto guarded(char** reason, const Work& work) noexcept -> decltype(work()) {
    set_reason(reason, "");
    try {
        return work();
    } catch (const std::exception& failure) {
        set_reason(reason, failure.what());
        return nullptr;
    }
}

/// What the caller's options ask for, of those that its version of the header had.
struct Request {
    const char *format = nullptr, *offsets = nullptr, *id = nullptr, *published = nullptr;
};

Request request_of(const whosaid_options* options) {
    Request request;
    if (!options) return request;
    const auto has = [options](std::size_t end) { return options->size >= end; };
    if (has(offsetof(whosaid_options, format) + sizeof options->format)) request.format = options->format;
    if (has(offsetof(whosaid_options, offsets) + sizeof options->offsets)) request.offsets = options->offsets;
    if (has(offsetof(whosaid_options, id) + sizeof options->id)) request.id = options->id;
    if (has(offsetof(whosaid_options, published) + sizeof options->published)) request.published = options->published;
    return request;
}

}  // namespace

const char* whosaid_version(void) { return whosaid::engine_version.data(); }

whosaid_engine* whosaid_open(const void* model, size_t model_size, char** reason) {
    return guarded(reason, [&]() -> whosaid_engine* {
        auto read = whosaid::Model::read(model ? view(model, model_size) : whosaid::english_model());
        if (auto* usable = std::get_if<whosaid::Model>(&read)) return new whosaid_engine{std::move(*usable)};
        set_reason(reason, std::get<std::string>(read));
        return nullptr;
    });
}

void whosaid_close(whosaid_engine* engine) { delete engine; }

char* whosaid_analyze(const whosaid_engine* engine, const char* text, size_t text_length, const whosaid_options* options, size_t* length,
                      char** reason) {
    return guarded(reason, [&]() -> char* {
        const Request request = request_of(options);
        const auto format = whosaid::parse_format(request.format ? request.format : "json");
        const auto offsets = whosaid::parse_offsets(request.offsets ? request.offsets : "utf16");
        const auto published = whosaid::parse_day(request.published ? request.published : "");
        if (!engine) set_reason(reason, "no engine was given");
        if (engine && !format) set_reason(reason, "there is no such format; choose one of " + whosaid::format_names());
        if (engine && format && !offsets) set_reason(reason, "there is no such unit of offsets; choose one of utf16, codepoint, utf8");
        if (engine && format && offsets && request.published && !published)
            set_reason(reason, "there is no such day; write it as 2026-11-24");
        if (!engine || !format || !offsets || (request.published && !published)) return nullptr;
        const std::string_view article = view(text, text_length);
        const std::string_view id = request.id ? request.id : "";
        return handed_over(write_report(analyze(article, engine->model, published), article, *format, *offsets, id), length);
    });
}

char* whosaid_publish(const whosaid_engine* engine, const char* page, size_t page_length, int with_style, size_t* length, char** reason) {
    return guarded(reason, [&]() -> char* {
        if (!engine) return set_reason(reason, "no engine was given"), nullptr;
        const whosaid::PublishedPage published = whosaid::publish_page(view(page, page_length), engine->model, with_style != 0);
        set_reason(reason, published.message);
        return handed_over(published.bytes, length);
    });
}

void whosaid_free(char* string) { std::free(string); }
