// Types only: import type {} from 'whosaid/react'
export {};
