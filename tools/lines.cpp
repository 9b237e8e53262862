#include "lines.h"

#include <condition_variable>
#include <deque>
#include <future>
#include <istream>
#include <mutex>
#include <nlohmann/json.hpp>
#include <ostream>
#include <thread>

#include "analyze.h"
#include "report_json.h"

namespace whosaid {
namespace {

using Json = nlohmann::ordered_json;

std::string mistake(std::size_t number, const std::string& what) {
    return Json{{"format", "whosaid-error/1"}, {"line", number}, {"error", what}}.dump();
}

std::string answer(const std::string& line, std::size_t number, const Model& model, const LineOptions& options) {
    const Json article = Json::parse(line, nullptr, false);
    if (!article.is_object()) return mistake(number, "the line is not a JSON object in UTF-8");
    const auto text = article.find("text"), id = article.find("id"), published = article.find("published");
    if (text == article.end() || !text->is_string()) return mistake(number, "\"text\" is missing or is not a string");
    if (id != article.end() && !id->is_string()) return mistake(number, "\"id\" is not a string");
    std::optional<Day> day = options.published;
    if (published != article.end() && !published->is_null()) {
        day = published->is_string() ? parse_day(published->get_ref<const std::string&>()) : std::nullopt;
        if (!day) return mistake(number, "\"published\" is no day, as 2026-11-24");
    }
    const std::string& bytes = text->get_ref<const std::string&>();
    return to_json(analyze(bytes, model, day), bytes, options.offsets, id == article.end() ? "" : id->get_ref<const std::string&>());
}

/// Answers under way, in the order of their lines; no more than `most`, so that an archive never stands in memory.
class Queue {
public:
    explicit Queue(std::size_t most) : most_(most) {}

    template <class Work>
    void push(const Work& work) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return answers_.size() < most_; });
        answers_.push_back(std::async(std::launch::async, work));
        changed_.notify_all();
    }

    void close() {
        const std::lock_guard lock(mutex_);
        is_closed_ = true;
        changed_.notify_all();
    }

    void write_all(std::ostream& out) {
        while (true) {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return is_closed_ || !answers_.empty(); });
            if (answers_.empty()) return;
            std::future<std::string>& first = answers_.front();
            lock.unlock();
            out << first.get() << '\n' << std::flush;
            lock.lock();
            answers_.pop_front();
            changed_.notify_all();
        }
    }

private:
    const std::size_t most_;
    std::deque<std::future<std::string>> answers_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool is_closed_ = false;
};

}  // namespace

void answer_lines(std::istream& in, std::ostream& out, const Model& model, const LineOptions& options) {
    Queue queue(options.threads);
    std::thread writer([&] { queue.write_all(out); });
    std::string line;
    for (std::size_t number = 1; std::getline(in, line); ++number)
        queue.push([line, number, &model, &options] { return answer(line, number, model, options); });
    queue.close();
    writer.join();
}

}  // namespace whosaid
