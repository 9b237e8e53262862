#pragma once
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace whosaid {

/// Calls `work(i)` for each i below `count`, on `threads` threads, and hands each result to `use` on the calling
/// thread, in order, as soon as it and all before it are there. No thread runs further ahead than a few results for each: behind a long
/// article the answers on short ones must not pile up.
template <class Result, class Work, class Use>
void work_in_order(std::size_t count, unsigned threads, const Work& work, const Use& use) {
    const std::size_t most_ahead = std::size_t{4} * threads;
    std::vector<std::optional<Result>> results(count);
    std::atomic<std::size_t> next{0};
    std::size_t used = 0;
    std::mutex mutex;
    std::condition_variable ready, room;

    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            std::unique_lock waiting(mutex);
            room.wait(waiting, [&] { return i < used + most_ahead; });
            waiting.unlock();
            Result result = work(i);
            const std::lock_guard lock(mutex);
            results[i] = std::move(result);
            ready.notify_one();
        }
    };
    std::vector<std::thread> workers;
    for (unsigned i = 0; i < threads && i < count; ++i) workers.emplace_back(run);

    for (std::size_t i = 0; i < count; ++i) {
        std::unique_lock lock(mutex);
        ready.wait(lock, [&] { return results[i].has_value(); });
        const Result result = *std::exchange(results[i], std::nullopt);
        ++used;
        room.notify_all();
        lock.unlock();
        use(result);
    }
    for (std::thread& worker : workers) worker.join();
}

}  // namespace whosaid
